using ComplianceEngine.Reports;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>Pages about what names of a pack stand for, as its book says them.</summary>
internal static class NamePage
{
    /// <summary>The page; <see langword="null"/> if the pack has nothing of that name.</summary>
    public static string? Of(RulePack pack, NameKind kind, string name)
    {
        var book = new RuleBook(pack, null, []);
        return kind switch
        {
            NameKind.Criterion => pack.Criteria.GetValueOrDefault(name) is { } criterion ? book.Define(criterion) : null,
            NameKind.OffenseList => pack.OffenseLists.GetValueOrDefault(name) is { } list ? book.Define(list) : null,
            NameKind.Length => pack.Durations.GetValueOrDefault(name) is { } length ? book.Define(length) : null,
            NameKind.Reading => pack.Readings.FirstOrDefault(reading => reading.Id == name) is { } reading ? RuleBook.Define(reading) : null,
            NameKind.Source => pack.Sources.GetValueOrDefault(name) is { } source ? RuleBook.Define(source) : null,
            NameKind.Rule => pack.Rules.FirstOrDefault(rule => rule.Id == name) is { } rule ? book.Define(rule) : null,
            _ => null,
        };
    }
}
