using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ComplianceEngine.Testing;

/// <summary>Writes a dossier that was found as a test case, over the shared dossier of the file that it came from.</summary>
internal static class CaseYaml
{
    /// <summary>The case, as the lines of a list's item.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="finding">What is found of it.</param>
    /// <param name="isOneOfSeveral">Whether its act is judged under several versions.</param>
    /// <param name="name">The case's name.</param>
    public static string Of(EditedCase dossier, Finding finding, bool isOneOfSeveral, string name)
    {
        var (test, edits) = (dossier.Case, dossier.Edits);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"- case: {Scalar(name)}\n");
        ImmutableArray<string> without = [.. test.Without, .. edits.Where(edit => edit is { Field: null, Key.Length: > 0 }).Select(edit => $"{edit.Schema.Name}.{edit.Key}")];
        if (!without.IsEmpty) text.Append(CultureInfo.InvariantCulture, $"  without: [{string.Join(", ", without)}]\n");
        var all = dossier.Dossier;
        if (edits.Any(edit => edit.Key.Length == 0) || test.Given.Complete is not null)
            text.Append(CultureInfo.InvariantCulture, $"  complete: [{string.Join(", ", (all.Complete ?? []).Select(schema => schema.Name))}]\n");
        if (test.Given.AsOf is { } asOf) text.Append(CultureInfo.InvariantCulture, $"  as_of: {asOf.Value}\n");
        Given(text, dossier.File.Base, all);
        if (!test.Readings.IsEmpty) text.Append(CultureInfo.InvariantCulture, $"  readings: {{{string.Join(", ", test.Readings.Select(pair => $"{pair.Key}: {pair.Value}"))}}}\n");
        if (test.Of is { } of) text.Append(CultureInfo.InvariantCulture, $"  of: {Scalar(of)}\n");
        if (test.Person is { } person) text.Append(CultureInfo.InvariantCulture, $"  person: {Scalar(person)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  expect: {{{string.Join(", ", Expected(finding, isOneOfSeveral))}}}\n");
        return text.ToString();
    }

    // Whatever differs from the shared dossier.
    private static void Given(StringBuilder text, TestDossier sharedRows, TestDossier all)
    {
        var shared = sharedRows.Rows.ToDictionary(row => (row.Schema, row.Key));
        var kinds = all.Rows.Select(row => (row.Schema, Text: Row(row, shared.GetValueOrDefault((row.Schema, row.Key))))).Where(row => row.Text.Length > 0).GroupBy(row => row.Schema.Name, StringComparer.Ordinal).ToList();
        if (kinds.Count == 0) return;
        text.Append("  given:\n");
        foreach (var kind in kinds) text.Append(CultureInfo.InvariantCulture, $"    {kind.Key}: [{string.Join(", ", kind.Select(row => row.Text))}]\n");
    }

    private static string Row(TestRow row, TestRow? shared)
    {
        var fields = row.Schema.Fields.Where(field => row.Values.GetValueOrDefault(field)?.Value != shared?.Values.GetValueOrDefault(field)?.Value && (row.Values.ContainsKey(field) || shared is not null)).ToList();
        if (shared is not null && fields.Count == 0) return "";
        if (!fields.Contains(row.Schema.KeyField)) fields.Insert(0, row.Schema.KeyField);
        return $"{{{string.Join(", ", fields.Select(field => $"{field.Name}: {(row.Values.TryGetValue(field, out var value) ? Scalar(value.Value) : "blank")}"))}}}";
    }

    private static IEnumerable<string> Expected(Finding finding, bool isOneOfSeveral)
    {
        yield return $"outcome: {finding.Outcome.ToName()}";
        if (finding.Exceptions.FirstOrDefault(exception => exception.Result == Truth.True) is { } excuse && finding.Outcome == Outcome.Exempt) yield return $"exception: {excuse.Id}";
        if (!finding.Needs.IsEmpty) yield return $"needs: [{string.Join(", ", finding.Needs.Select(need => $"{need.Record}.{need.Field}").Distinct())}]";
        if (!finding.Asks.IsEmpty) yield return $"asks: [{string.Join(", ", finding.Asks)}]";
        if (finding.Disputed) yield return "disputed: yes";
        if (isOneOfSeveral && finding.RuleVersion is { } version) yield return FormattableString.Invariant($"version: {version:yyyy-MM-dd}");
    }

    private static string Scalar(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ' ') && !char.IsAsciiDigit(text[0])
        || DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
