using ComplianceEngine.Rules;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>Which law is in force when, by New York's days.</summary>
public static class ReferenceLaw
{
    /// <summary>The seconds at which a provision can be in force.</summary>
    public static Bounds Moments(EffectivePeriod period) => new(Start(period.FromEarliest), period.To is { } to ? Start(to.AddDays(1)) - 1 : long.MaxValue);

    /// <summary>The seconds at which it can begin to be in force.</summary>
    public static Bounds Begins(EffectivePeriod period) => new(Start(period.FromEarliest), Start(period.FromLatest));

    /// <summary>Whether it is in force at a time that need not be known to the second.</summary>
    public static Truth Standing(EffectivePeriod period, Bounds time)
    {
        var moments = Moments(period);
        if (moments.And(time) is null) return Truth.False;
        return time.Least >= Begins(period).Most && time.Most <= moments.Most ? Truth.True : Truth.Unknown;
    }

    /// <summary>Whether at some moment that the time can be no version may be in force.</summary>
    /// <param name="versions">The versions, oldest first.</param>
    /// <param name="time">The time.</param>
    public static bool CanLieOutside(IEnumerable<EffectivePeriod> versions, Bounds time)
    {
        var left = time.Least;
        foreach (var version in versions)
        {
            if (left < Begins(version).Most || left > Moments(version).Most) continue;
            if (Moments(version).Most >= time.Most) return false;
            left = Moments(version).Most + 1;
        }

        return true;
    }

    /// <summary>The fixed lengths that are possible at the act; <see langword="null"/> among them if there may be none.</summary>
    public static IReadOnlyList<Duration?> Lengths(Situation situation, Duration duration)
    {
        if (duration.Parameter is not { } name) return [duration];
        var versions = situation.World.Pack.Durations[name].Versions;
        var lengths = versions.Where(version => Standing(version.InForce, situation.Act) != Truth.False).Select(version => (Duration?)version.Value).ToList();
        if (CanLieOutside(versions.Select(version => version.InForce), situation.Act)) lengths.Add(null);
        return lengths;
    }

    private static long Start(DateOnly day) => PlainCalendar.NewYork.Day(PlainCalendar.Number(day)).Least;
}
