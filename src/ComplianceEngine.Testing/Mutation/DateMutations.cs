using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>The dates of versions, each off by a day.</summary>
internal static class DateMutations
{
    /// <summary>Every way to be off by a day; where one version follows another the end of the one moves with the beginning of the other.</summary>
    /// <param name="inForce">When each version is in force, oldest first.</param>
    /// <param name="places">Where each is declared.</param>
    public static IEnumerable<(ImmutableArray<EffectivePeriod> Periods, SourceLocation Place, string Change)> Of(IEnumerable<EffectivePeriod> inForce, IEnumerable<SourceLocation> places)
    {
        ImmutableArray<EffectivePeriod> periods = [.. inForce];
        ImmutableArray<SourceLocation> locations = [.. places];
        foreach (var days in (int[])[1, -1])
        {
            for (var i = 0; i < periods.Length; i++)
            {
                foreach (var (moved, what) in Starts(periods, i, days)) yield return (moved, locations[i], FormattableString.Invariant($"it {what}"));
                if (periods[i].To is { } last && (i + 1 == periods.Length || periods[i + 1].FromEarliest != last.AddDays(1)))
                    yield return (periods.SetItem(i, periods[i] with { To = last.AddDays(days) }), locations[i], FormattableString.Invariant($"it ended on {last.AddDays(days):yyyy-MM-dd}"));
            }
        }
    }

    private static IEnumerable<(ImmutableArray<EffectivePeriod> Periods, string Change)> Starts(ImmutableArray<EffectivePeriod> periods, int index, int days)
    {
        var (period, before) = (periods[index], index > 0 ? periods[index - 1] : null);
        var follows = before?.To?.AddDays(1) == period.FromEarliest;
        var start = period.FromEarliest.AddDays(days);
        var moved = follows ? periods.SetItem(index - 1, before! with { To = before.To!.Value.AddDays(days) }) : periods;
        if (period.HasKnownStart)
            yield return (moved.SetItem(index, period with { FromEarliest = start, FromLatest = start }), FormattableString.Invariant($"began on {start:yyyy-MM-dd}"));
        else
        {
            yield return (moved.SetItem(index, period with { FromEarliest = start }), FormattableString.Invariant($"began on {start:yyyy-MM-dd} at the earliest"));
            var latest = period.FromLatest.AddDays(days);
            yield return (periods.SetItem(index, period with { FromLatest = latest }), FormattableString.Invariant($"began on {latest:yyyy-MM-dd} at the latest"));
        }
    }
}
