using ComplianceEngine.Evaluation;
using ComplianceEngine.Records;

namespace ComplianceEngine.Judging;

/// <summary>
/// Finds the stay that governs an act: the person's stay with the latest arrest (if that is blank, admission) that is not after
/// the act, and not known to have ended before it; a lone stay governs unless a recorded time rules it out.
/// </summary>
/// <remarks>Where times leave open which it is, every stay that can be is returned.</remarks>
internal static class GoverningStay
{
    private static readonly RecordSchema Custody = Vocabulary.Custody;
    private static readonly int ArrestedAt = Custody["arrested_at"].Offset;
    private static readonly int AdmittedAt = Custody["admitted_at"].Offset;
    private static readonly int ReleasedAt = Custody["released_at"].Offset;

    /// <summary>Writes the stays that can govern, in the dossier's order.</summary>
    /// <returns>How many; more than the span holds are left out.</returns>
    public static int Find(Frame frame, TimeRange act, Span<RecordRow> stays)
    {
        var count = 0;
        for (var i = 0; i < frame.Dossier.Count(Custody.Ordinal) && count < stays.Length; i++)
        {
            var stay = frame.Dossier.Row(Custody, i);
            if (CanGovern(frame, stay, act)) stays[count++] = stay;
        }

        return count;
    }

    /// <summary>The field whose blank or width leaves open whether a stay governs.</summary>
    public static FieldDefinition OpenField(RecordRow stay)
    {
        var arrested = stay.Time(ArrestedAt);
        if (!arrested.IsKnown && !stay.Time(AdmittedAt).IsKnown) return Custody["arrested_at"];
        if (arrested.IsKnown && !arrested.IsExact) return Custody["arrested_at"];
        return stay.Time(ReleasedAt).IsKnown ? Custody["arrested_at"] : Custody["released_at"];
    }

    // At every moment of the act at which a stay can have gone on, later ones may stand in its way: such as surely had begun and are
    // not known to have ended.
    private static bool CanGovern(Frame frame, RecordRow stay, TimeRange act)
    {
        var start = Start(frame, stay);
        var moment = Math.Max(act.Earliest, start.Earliest);
        var last = Math.Min(act.Latest, End(frame, stay).Latest);
        for (var i = 0; moment <= last && i < frame.Dossier.Count(Custody.Ordinal); i++)
        {
            var other = frame.Dossier.Row(Custody, i);
            var (begun, ended) = (Start(frame, other), End(frame, other));
            if (begun.Earliest <= start.Latest || begun.Latest > moment || ended.Latest < moment) continue;
            if (ended.Latest >= last) return false;
            moment = ended.Latest + 1;
            i = -1;
        }

        return moment <= last;
    }

    private static TimeRange End(Frame frame, RecordRow stay) => RangeOf(frame, stay.Time(ReleasedAt));

    private static TimeRange Start(Frame frame, RecordRow stay)
    {
        var arrested = stay.Time(ArrestedAt);
        return RangeOf(frame, arrested.IsKnown ? arrested : stay.Time(AdmittedAt));
    }

    private static TimeRange RangeOf(Frame frame, TimeValue time)
    {
        if (time.IsKnown) return new TimeRange(time.Earliest, time.Latest);
        return time.State == FieldState.NotYet ? frame.Dataset.NotYet : TimeRange.Any;
    }
}
