using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Readers;

/// <summary>Kinds of record by name.</summary>
internal static class RecordWords
{
    public static RecordSchema? Find(YamlScalar word, DiagnosticBag diagnostics)
    {
        var record = Vocabulary.Find(word.Value);
        if (record is null)
            diagnostics.ReportWithHint(DiagnosticCatalog.UnknownRecord, word.Location, Suggestion.HintFor(word.Value, Vocabulary.Records.Select(known => known.Name)), word.Value);
        return record;
    }
}

/// <summary>Time zones by name.</summary>
internal static class ZoneWords
{
    public static ZoneClock? Read(MappingReader keys, DiagnosticBag diagnostics)
    {
        if (keys.OptionalWord("timezone") is not { } word) return null;
        var zone = ZoneClock.Find(word.Value);
        if (zone is null) diagnostics.Report(DiagnosticCatalog.UnknownZone, word.Location, word.Value);
        return zone;
    }
}

/// <summary>Words of which only a few are allowed.</summary>
internal static class FewWords
{
    /// <summary>Finds what a word stands for.</summary>
    /// <returns>The meaning; <see langword="null"/> if the word is missing or not allowed, which is reported.</returns>
    public static T? Find<T>(YamlScalar? word, DiagnosticBag diagnostics, params ReadOnlySpan<(string Word, T Meaning)> allowed)
        where T : struct
    {
        if (word is null) return null;
        var words = new List<string>();
        foreach (var (known, meaning) in allowed)
        {
            if (known == word.Value) return meaning;
            words.Add(known);
        }

        diagnostics.ReportWithHint(DiagnosticCatalog.DescriptionWord, word.Location, Suggestion.HintFor(word.Value, words), word.Value, string.Join(", ", words));
        return null;
    }
}
