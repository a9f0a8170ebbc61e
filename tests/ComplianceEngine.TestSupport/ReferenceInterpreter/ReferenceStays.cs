using ComplianceEngine.Records;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>Which stay governs an act.</summary>
public static class ReferenceStays
{
    /// <summary>
    /// Every stay that governs at one of the moments that the act can have been; <see langword="null"/> if recorded times rule all
    /// of them out.
    /// </summary>
    /// <param name="stays">The person's stays.</param>
    /// <param name="act">The seconds at which the act can have been.</param>
    public static IReadOnlyList<PlainRow?> Governing(IEnumerable<PlainRow> stays, Bounds act)
    {
        var all = stays.Select(row => (Row: row, Start: StartOf(row), End: row["released_at"].Moments)).ToList();
        var turns = all.SelectMany(stay => new[] { stay.Start.Least, stay.Start.Most, stay.End.Most });
        var moments = turns.Where(turn => turn is not (long.MinValue or long.MaxValue)).SelectMany(turn => new[] { turn - 1, turn, turn + 1 })
            .Where(act.Contains).Append(act.Least).Append(act.Most).Distinct();
        return [.. moments.SelectMany(GoverningAt).Distinct().DefaultIfEmpty(null)];

        // A stay is in the running unless it surely began later or is known to have ended; it leads unless one that surely had
        // begun surely began later.
        IEnumerable<PlainRow> GoverningAt(long moment)
        {
            var running = all.Where(stay => stay.Start.Least <= moment && stay.End.Most >= moment).ToList();
            return running.Where(stay => !running.Exists(other => other.Start.Most <= moment && other.Start.Least > stay.Start.Most)).Select(stay => stay.Row);
        }
    }

    private static Bounds StartOf(PlainRow stay) => (stay["arrested_at"].State == FieldState.Known ? stay["arrested_at"] : stay["admitted_at"]).Moments;
}
