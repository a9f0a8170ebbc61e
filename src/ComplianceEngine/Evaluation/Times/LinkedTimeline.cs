namespace ComplianceEngine.Evaluation;

/// <summary>The periods of a thing's versions, oldest first.</summary>
internal sealed class LinkedTimeline(LinkedPeriod[] periods)
{
    /// <summary>Whether at some moment in the range no version may be in force.</summary>
    public bool CanLieOutside(TimeRange moment)
    {
        var left = moment.Earliest;
        foreach (var period in periods)
        {
            if (left < period.Begins.Latest || left > period.End) continue;
            if (period.End >= moment.Latest) return false;
            left = period.End + 1;
        }

        return true;
    }
}
