using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>A list of offenses changed.</summary>
internal sealed record ListMutation(OffenseList List, SourceLocation Location, string Change);

/// <summary>Lists of offenses with an entry too few, too wide or too narrow, or off by a day.</summary>
internal static class ListMutations
{
    /// <summary>Every way to change a list.</summary>
    /// <param name="list">The list.</param>
    public static IEnumerable<ListMutation> Of(OffenseList list) => list.Entries.SelectMany(entry => OfEntry(list, entry)).Concat(OfDates(list));

    private static IEnumerable<ListMutation> OfEntry(OffenseList list, OffenseEntry entry)
    {
        yield return new ListMutation(list with { Entries = list.Entries.Remove(entry) }, entry.Location, $"{entry.Law} {entry.Section} were not listed");
        if (entry.Subdivisions.IsEmpty) yield break;
        yield return With(list, entry, entry with { Subdivisions = [] }, $"all of {entry.Law} {entry.Section} were listed");
        if (entry.Subdivisions.Length == 1) yield break;
        foreach (var subdivision in entry.Subdivisions)
            yield return With(list, entry, entry with { Subdivisions = entry.Subdivisions.Remove(subdivision) }, $"{entry.Law} {entry.Section}({subdivision}) were not listed");
    }

    // Entries that begin or end on one day were listed by one act: they move together.
    private static IEnumerable<ListMutation> OfDates(OffenseList list)
    {
        foreach (var period in list.Entries.Select(entry => entry.InForce).Distinct())
        {
            var first = list.Entries.First(entry => entry.InForce == period).Location;
            foreach (var (moved, _, change) in DateMutations.Of([period], [first]))
                yield return new ListMutation(
                    list with { Entries = [.. list.Entries.Select(entry => entry.InForce == period ? entry with { InForce = moved[0] } : entry)] }, first, $"{change}, as all listed with it");
        }
    }

    private static ListMutation With(OffenseList list, OffenseEntry old, OffenseEntry entry, string change) => new(list with { Entries = list.Entries.Replace(old, entry) }, old.Location, change);
}
