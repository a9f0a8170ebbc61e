using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ComplianceEngine.Records;

namespace ComplianceEngine.Reports;

/// <summary>Writes what is wrong with packs as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts show beside the lines.</summary>
public static class SarifReport
{
    /// <summary>The most results in a run that GitHub takes; its documentation on SARIF support names it.</summary>
    public const int MostResults = 25_000;

    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>One log with one run.</summary>
    /// <param name="packs">The packs.</param>
    /// <param name="toAddress">Makes a file's address of its path from the folder of packs: relative to the repository's root, or absolute.</param>
    /// <param name="version">The tool's version.</param>
    public static string Write(IReadOnlyList<CheckedPack> packs, Func<string, string> toAddress, string version)
    {
        using var log = new MemoryStream();
        using (var json = new Utf8JsonWriter(log, JsonLines.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            var results = packs.SelectMany(pack => pack.Diagnostics.Select(diagnostic => (pack, diagnostic))).ToList();
            ImmutableArray<DiagnosticDescriptor> rules = [.. results.Select(result => result.diagnostic.Descriptor).Distinct().OrderBy(rule => rule.Code, StringComparer.Ordinal)];
            WriteTool(json, rules, version);
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteInvocation(json, results.Count);
            json.WriteStartArray("results");
            foreach (var (pack, diagnostic) in results.Take(MostResults)) WriteResult(json, diagnostic, rules.IndexOf(diagnostic.Descriptor), toAddress(pack.FileOf(diagnostic)));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(log.ToArray()) + "\n";
    }

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<DiagnosticDescriptor> rules, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "compliance");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteText(json, "shortDescription", rule.Message);
            WriteText(json, "help", $"compliance rules explain {rule.Code}");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", CheckedPack.Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // What is left off is told, so that a full log never passes for a clean one.
    private static void WriteInvocation(Utf8JsonWriter json, int count)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        if (count > MostResults)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "warning");
            WriteText(json, "message", string.Create(CultureInfo.InvariantCulture, $"{count - MostResults} more results are left off"));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule, string address)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Descriptor.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", CheckedPack.Level(diagnostic.Descriptor.Severity));
        WriteText(json, "message", CheckedPack.Message(diagnostic));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", address);
        json.WriteEndObject();
        WriteRegion(json, diagnostic.Location);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (diagnostic.Fix is { } fix) WriteFix(json, fix, address);
        json.WriteEndObject();
    }

    // A fix is of the file in which its fault lies.
    private static void WriteFix(Utf8JsonWriter json, Fix fix, string address)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteText(json, "description", fix.Title);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", address);
        json.WriteEndObject();
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits) WriteReplacement(json, edit);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteReplacement(Utf8JsonWriter json, TextEdit edit)
    {
        var (start, end) = (edit.Source.PlaceOf(edit.Start), edit.Source.PlaceOf(edit.End));
        json.WriteStartObject();
        json.WriteStartObject("deletedRegion");
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
        WriteText(json, "insertedContent", edit.NewText);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, SourceLocation? location)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location?.Line ?? 1);
        json.WriteNumber("startColumn", location?.Column ?? 1);
        if (location is not null) json.WriteNumber("endColumn", location.Column + location.Length);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
