using ComplianceEngine.Records;

namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>What is known of a time: from which to which second (UTC), both included, and whether it had happened and was recorded.</summary>
/// <param name="First">The first second; the least number if nothing bounds it.</param>
/// <param name="Last">The last second; the greatest number if nothing bounds it.</param>
/// <param name="Happened">Whether it had happened by the export's date; <see langword="null"/> if unknown.</param>
/// <param name="Recorded">Whether a time is recorded; <see langword="null"/> if what is recorded cannot be read.</param>
public readonly record struct Moment(long First, long Last, bool? Happened, bool? Recorded)
{
    public static readonly Moment Unknown = new(long.MinValue, long.MaxValue, null, null);
    public static readonly Moment Blank = Unknown with { Recorded = false };

    /// <summary>The part of it that is not before a second.</summary>
    public Moment From(long second) => this with { First = Math.Max(First, second) };

    public static Moment Later(Moment a, Moment b) => new(Math.Max(a.First, b.First), Math.Max(a.Last, b.Last), null, null);

    public static Moment NotYet(long asOf) => new(asOf, long.MaxValue, false, false);

    public static Moment Of(TimeValue time) => time.IsKnown ? new Moment(time.Earliest, time.Latest, true, true) : Unknown;
}
