using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceEngine.Rules;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>Whether a charge's offense stands on a list.</summary>
public static partial class ReferenceOffenses
{
    public static Truth IsListed(Situation situation, ListedTest test)
    {
        if (situation.Scope[test.Scope] is not { } charge) return Truth.Unknown;
        if ((test.ByEquivalent ? Parse(charge["equivalent_section"]) : Own(charge)) is not { } offense) return Truth.Unknown;
        var on = situation.When(test.On);
        var entries = situation.World.Pack.OffenseLists[test.List].Entries.Where(entry => IsSame(entry.Section, offense.Section));
        return Kleene.Any([.. entries.Select(entry => Kleene.All(IsLaw(entry, offense, test), Within(entry, offense.Path), ReferenceLaw.Standing(entry.InForce, on)))]);
    }

    // The law has a field of its own, which counts before letters in front of the section; a subdivision that follows the section
    // counts before the field of its own.
    private static Offense? Own(PlainRow charge) => Parse(charge["section"]) is { } parsed
        ? new Offense(
            charge["law"].IsKnown ? charge["law"].Text : parsed.Law,
            parsed.Section,
            parsed.Path ?? (charge["subdivision"].IsKnown && SubdivisionPattern().IsMatch(charge["subdivision"].Text) ? PathOf(charge["subdivision"].Text) : null))
        : null;

    private static Offense? Parse(PlainValue text)
    {
        var match = SectionPattern().Match(text.IsKnown ? text.Text : "");
        if (!match.Success) return null;
        var path = match.Groups["path"].Value;
        return new Offense(
            match.Groups["law"] is { Success: true, Value: var law } ? law : null,
            match.Groups["section"].Value,
            path.Length > 0 ? PathOf(path) : null);
    }

    // An equivalent section that names no law may be of any.
    private static Truth IsLaw(OffenseEntry entry, Offense offense, ListedTest test) =>
        offense.Law is { } law ? Kleene.From(IsSame(entry.Law, law)) : test.ByEquivalent ? Truth.True : Truth.Unknown;

    private static bool IsSame(string listed, string charged) => string.Equals(listed, charged, StringComparison.OrdinalIgnoreCase);

    // An offense at least as fine as the entry is within it; whether a coarser one is, is unknown.
    private static Truth Within(OffenseEntry entry, ImmutableArray<string>? charged)
    {
        if (entry.Subdivisions.IsEmpty) return Truth.True;
        if (charged is not { } path) return Truth.Unknown;
        return Kleene.Any([.. entry.Subdivisions.Select(PathOf).Select(listed =>
            !listed.Zip(path).All(pair => IsSame(pair.First, pair.Second)) ? Truth.False
            : path.Length >= listed.Length ? Truth.True
            : Truth.Unknown)]);
    }

    // `2(b)` is 2, then b.
    private static ImmutableArray<string> PathOf(string text) =>
        [.. text.Split(['(', ')', ' '], StringSplitOptions.RemoveEmptyEntries).Select(part => part.TrimStart('0'))];

    [GeneratedRegex(@"^(?:(?<law>[A-Za-z]+)\s+)?(?<section>[0-9][0-9A-Za-z.\-]*)(?<path>(?:\s*\([0-9A-Za-z-]+\))*)$")]
    private static partial Regex SectionPattern();

    // `2`, `2(b)` and `(2)(b)`; what spells no path tells none.
    [GeneratedRegex(@"^\s*(?:\([0-9A-Za-z-]+\)|[0-9A-Za-z-]+)(?:\s*\([0-9A-Za-z-]+\))*\s*$")]
    private static partial Regex SubdivisionPattern();

    private sealed record Offense(string? Law, string Section, ImmutableArray<string>? Path);
}
