using ComplianceEngine.Rules;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>How many days extend a look-back.</summary>
public static class ReferenceTolling
{
    /// <summary>
    /// The number of days: those of the spans, the last day of each not counted, that lie in the window. A day in two spans counts
    /// once. The least are the days that surely count, the most those that may.
    /// </summary>
    public static Bounds Days(Situation situation, Tolling tolling)
    {
        var calendar = situation.World.Calendar;
        var from = calendar.DaysOf(situation.When(tolling.From));
        var to = calendar.DaysOf(situation.When(tolling.To));
        var spans = situation.World.Dossier.Of(tolling.Record)
            .Select(row => (
                Counts: tolling.Where is { } where ? situation.With(tolling.Alias, row).Ask(where) : Truth.True,
                From: calendar.DaysOf(row["from"].Moments),
                To: calendar.DaysOf(row["to"].Moments)))
            .ToList();
        var sure = spans.Where(span => span.Counts == Truth.True).Select(span => (Math.Max(span.From.Most, from.Most), Math.Min(span.To.Least, to.Least)));
        var possible = spans.Where(span => span.Counts != Truth.False).Select(span => (Math.Max(span.From.Least, from.Least), Math.Min(span.To.Most, to.Most)));
        var isComplete = situation.World.Dossier.Person is not null && situation.World.Export.IsComplete(tolling.Record);
        return new Bounds(Count(sure), Count(isComplete ? possible : [(from.Least, to.Most)]));
    }

    // Counts the days from each first day up to, not including, each end.
    private static long Count(IEnumerable<(long From, long End)> spans)
    {
        var total = 0L;
        var counted = long.MinValue;
        foreach (var (from, end) in spans.Order())
        {
            if (end <= from || end <= counted) continue;
            if (from == long.MinValue || end == long.MaxValue) return long.MaxValue;
            total += end - Math.Max(from, counted);
            counted = end;
        }

        return total;
    }
}
