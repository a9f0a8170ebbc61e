using System.Text.RegularExpressions;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>An offense list by section.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed partial class OffenseIndex
{
    private readonly Dictionary<string, LinkedEntry[]> bySection;

    public OffenseIndex(OffenseList list, int ordinal)
    {
        Id = list.Id;
        Cite = list.Cite;
        Ordinal = ordinal;
        bySection = list.Entries.Select(entry => new LinkedEntry(entry))
            .GroupBy(entry => entry.Section, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    public string Id { get; }

    public string Cite { get; }

    /// <summary>The list's place among the engine's.</summary>
    public int Ordinal { get; }

    /// <summary>Looks a section up as an export writes it: <c>120.05</c>, <c>PL 120.05</c>, <c>265.02(2)</c>.</summary>
    public Offense Find(string text)
    {
        var parts = SectionPattern().Match(text.Trim());
        if (!parts.Success) return Offense.Unreadable;
        var entries = bySection.GetValueOrDefault(parts.Groups["section"].Value);
        if (entries is null) return Offense.NotListed;
        var subdivision = parts.Groups["subdivision"] is { Success: true } found ? SubdivisionPath.Parse(found.Value) : null;
        return new Offense(entries, parts.Groups["law"].Value, subdivision);
    }

    [GeneratedRegex(@"^(?:(?<law>[A-Za-z]+)\s*)?(?<section>[0-9][0-9A-Za-z.\-]*)\s*(?<subdivision>(?:\s*\([0-9A-Za-z-]+\))+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionPattern();
}

/// <summary>What a section's text means on one list.</summary>
/// <param name="Entries">The entries of that section.</param>
/// <param name="Law">The law named before the section; empty if none is.</param>
/// <param name="Subdivision">The subdivision named after it; <see langword="null"/> if none is.</param>
internal sealed record Offense(LinkedEntry[] Entries, string Law, string[]? Subdivision)
{
    public static readonly Offense NotListed = new([], "", null);

    /// <summary>The text is no section, so that nothing can be said of it.</summary>
    public static readonly Offense Unreadable = new([], "", null);
}

/// <summary>One entry of an offense list.</summary>
internal sealed class LinkedEntry(OffenseEntry entry)
{
    public string Law { get; } = entry.Law;

    public string Section { get; } = entry.Section;

    public string[][] Subdivisions { get; } = [.. entry.Subdivisions.Select(SubdivisionPath.Split)];

    public LinkedPeriod InForce { get; } = new(entry.InForce);

    /// <summary>Whether a subdivision is listed: the same or a finer one is, a coarser one may be.</summary>
    public Truth Lists(string[] subdivision)
    {
        var value = Truth.False;
        foreach (var listed in Subdivisions)
        {
            var next = SubdivisionPath.IsWithin(subdivision, listed);
            if (next > value) value = next;
        }

        return value;
    }

    public string Describe() => $"{Law} {Section} {entry.Name}{(entry.Note.Length == 0 ? "" : $" ({entry.Note})")} [{entry.Source}]";
}

/// <summary>Subdivisions as paths: <c>2(b)</c> is 2, then b.</summary>
internal static partial class SubdivisionPath
{
    /// <summary>The path that a text spells; <see langword="null"/> if it spells none, such as <c>2(a))(i)</c>, so that nothing can be said of it.</summary>
    public static string[]? Parse(string text) => PathPattern().IsMatch(text) ? Split(text) : null;

    public static string[] Split(string text) =>
        [.. PartPattern().Matches(text).Select(part => part.Value.TrimStart('0').ToLowerInvariant()).Where(part => part.Length > 0)];

    public static Truth IsWithin(string[] subdivision, string[] listed)
    {
        var shared = Math.Min(subdivision.Length, listed.Length);
        for (var i = 0; i < shared; i++)
            if (subdivision[i] != listed[i]) return Truth.False;
        return subdivision.Length >= listed.Length ? Truth.True : Truth.Unknown;
    }

    [GeneratedRegex(@"^\s*(?:[0-9A-Za-z-]+|\([0-9A-Za-z-]+\))(?:\s*\([0-9A-Za-z-]+\))*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();

    [GeneratedRegex("[0-9A-Za-z-]+", RegexOptions.CultureInvariant)]
    private static partial Regex PartPattern();
}
