using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Records;
using ComplianceEngine.Reports;
using ComplianceEngine.Testing;

namespace ComplianceEngine.Cli.Output;

/// <summary>Writes how test cases went: for people only what does not pass, for programs every case.</summary>
internal static class CaseLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Cases that fail, each with the clause that decided and the proof; and known gaps.</summary>
    public static string ToText(IEnumerable<CaseResult> results, TextLayout layout)
    {
        var text = new StringBuilder();
        foreach (var result in results.Where(result => result.Status != TestStatus.Passed)) Append(text, result, layout);
        return text.ToString();
    }

    /// <summary>One JSON object a line.</summary>
    public static string ToJson(IEnumerable<CaseResult> results)
    {
        using var lines = new MemoryStream();
        foreach (var result in results)
        {
            using (var json = new Utf8JsonWriter(lines, Options)) Write(json, result);
            lines.WriteByte((byte)'\n');
        }

        return Encoding.UTF8.GetString(lines.ToArray());
    }

    /// <summary>What build servers count.</summary>
    public static string ToJUnit(IEnumerable<CaseResult> results) => JUnitReport.Write("rules test", [.. results.Select(result =>
        new JUnitCase(result.Owner, result.Test?.Name ?? "has a case", result.Test?.Location.Source.Path ?? "", result.Test?.Location.Line ?? 1, result.Fails ? Failure(result) : "")
        {
            Skipped = result.Status == TestStatus.KnownGap ? $"known gap: {result.Test!.KnownGap}" : "",
        })]);

    private static void Append(StringBuilder text, CaseResult result, TextLayout layout)
    {
        if (result.Test is not { } test)
        {
            text.Append("FAILED ").Append(result.Owner).Append(": ").AppendJoin("; ", result.Messages).Append('\n');
            return;
        }

        text.Append(result.Fails ? "FAILED " : "KNOWN GAP ").Append(test.Location).Append(": ").Append(result.Owner).Append(": ").Append(test.Name).Append('\n');
        foreach (var message in result.Fails ? result.Messages : [test.KnownGap]) text.Append("  ").Append(message).Append('\n');
        if (!result.Fails || result.Decider is not { } clause) return;
        text.Append("  decided by ").Append(clause.Location).Append(": ").Append(clause.Clause).Append('\n');
        text.Append('\n').Append(new ProofWriter(layout).Write(result.Proof!)).Append('\n');
    }

    private static string Failure(CaseResult result) =>
        string.Join('\n', result.Decider is { } clause ? [.. result.Messages, $"decided by {clause.Location}: {clause.Clause}"] : result.Messages);

    private static void Write(Utf8JsonWriter json, CaseResult result)
    {
        json.WriteStartObject();
        json.WriteString("pack", result.Pack);
        json.WriteString("of", result.Owner);
        json.WriteString("case", result.Test?.Name);
        WritePlace(json, result.Test?.Location);
        json.WriteString("status", Word(result.Status));
        json.WriteString("known_gap", result.Test is { KnownGap.Length: > 0 } test ? test.KnownGap : null);
        json.WriteStartArray("failures");
        foreach (var message in result.Messages) json.WriteStringValue(message);
        json.WriteEndArray();
        json.WritePropertyName("decided_by");
        WriteClause(json, result.Decider);
        json.WriteEndObject();
    }

    private static void WriteClause(Utf8JsonWriter json, ProofNode? clause)
    {
        if (clause is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        WritePlace(json, clause.Location);
        json.WriteString("clause", clause.Clause);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceLocation? place)
    {
        json.WriteString("file", place?.Source.Path);
        json.WriteNumber("line", place?.Line ?? 1);
        json.WriteNumber("column", place?.Column ?? 1);
    }

    private static string Word(TestStatus status) => status switch
    {
        TestStatus.Passed => "passed",
        TestStatus.KnownGap => "known_gap",
        TestStatus.GapClosed => "gap_closed",
        _ => "failed",
    };
}
