using System.Collections.Immutable;
using static ComplianceEngine.Rules.KeyShape;

namespace ComplianceEngine.Rules;

/// <summary>The shapes of times and of the periods in which something is in force.</summary>
public static class TimeShapes
{
    /// <summary>Several times, of which one is meant: two at least.</summary>
    private const int FewestTimes = 2;

    /// <summary>A time in one word.</summary>
    public static readonly WordShape Word = new(WordKind.Time);

    internal static readonly KeyShape LaterOf = Required("later_of", new ListShape(TimeShape.Instance, FewestTimes), "The latest of these times.");
    internal static readonly KeyShape EarlierOf = Required("earlier_of", new ListShape(TimeShape.Instance, FewestTimes), "The earliest of these times.");
    internal static readonly KeyShape Time = Required("time", TimeShape.Instance, "The time that is moved, or that cannot be before another.");
    internal static readonly KeyShape Minus = Required("minus", Words.Length, "How much earlier: a length such as `3 hours`, or the name of a dated one.");
    internal static readonly KeyShape Plus = Required("plus", Words.Length, "How much later: a length such as `3 hours`, or the name of a dated one.");
    internal static readonly KeyShape NotBefore = Required("not_before", TimeShape.Instance, "The time cannot be before this one; that holds where it is not recorded.");

    internal static readonly KeyShape FirstDay = Required("not_before", Words.Day, "The first day that it can have begun.");
    internal static readonly KeyShape LastFirstDay = Required("not_after", Words.Day, "The last day that it can have begun.");
    internal static readonly KeyShape From = Required(
        "from", new EitherShape(Words.Day, new MappingShape("open-start", FirstDay, LastFirstDay)), "The first day, in New York, on which it is in force.");
    internal static readonly KeyShape To = Optional("to", Words.Day, "The last day, in New York, on which it is in force; left out if it still is.");

    /// <summary>The forms of a time that is a mapping.</summary>
    public static readonly ImmutableArray<MappingShape> Forms =
    [
        new("latest-of-times", LaterOf), new("earliest-of-times", EarlierOf), new("time-before", Time, Minus), new("time-after", Time, Plus), new("time-with-floor", Time, NotBefore),
    ];

    internal static readonly MappingShape Period = new("period", From, To);
    internal static readonly KeyShape InForce = Required("in_force", Period, "The days on which this version is in force, both included.");
}
