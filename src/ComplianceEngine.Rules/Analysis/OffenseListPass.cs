using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>No offense stands on a list twice on the same day.</summary>
internal static class OffenseListPass
{
    public static void Run(PackDraft pack, DiagnosticBag diagnostics)
    {
        foreach (var list in pack.Lists)
            foreach (var same in list.Entries.SelectMany(Listed).GroupBy(one => one.Key, StringComparer.OrdinalIgnoreCase))
                CheckSame(list, [.. same.Select(one => one.Entry)], same.Key, diagnostics);
    }

    private static IEnumerable<(string Key, OffenseEntry Entry)> Listed(OffenseEntry entry)
    {
        var section = $"{entry.Law} {entry.Section}";
        if (entry.Subdivisions.IsEmpty) return [(section, entry)];
        return entry.Subdivisions.Select(subdivision => ($"{section} subdivision {subdivision.TrimStart('0')}", entry));
    }

    private static void CheckSame(OffenseList list, IReadOnlyList<OffenseEntry> entries, string key, DiagnosticBag diagnostics)
    {
        for (var i = 1; i < entries.Count; i++)
            for (var j = 0; j < i; j++)
                if (Common(entries[j].InForce, entries[i].InForce) is { } days)
                    diagnostics.ReportWithFix(
                        DiagnosticCatalog.DuplicateEntry, entries[i].Location, AreSame(entries[j], entries[i]) ? Names.TakeOut(entries[i].Location, "entry") : null,
                        $"the other stands at {entries[j].Location}", key, list.Id, Days.Describe(days.From, days.To));
    }

    // Only one that says no more than the other can go without a choice to make.
    private static bool AreSame(OffenseEntry one, OffenseEntry other) =>
        one.Subdivisions.SequenceEqual(other.Subdivisions) && one == other with { Subdivisions = one.Subdivisions, Location = one.Location };

    private static (DateOnly From, DateOnly? To)? Common(EffectivePeriod one, EffectivePeriod other)
    {
        var from = one.FromEarliest > other.FromEarliest ? one.FromEarliest : other.FromEarliest;
        var to = one.To is null || other.To < one.To ? other.To : one.To;
        return to < from ? null : (from, to);
    }
}
