using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>The moment that is the act, and the days between which it is known to lie.</summary>
/// <param name="Key">What moment is meant.</param>
/// <param name="First">The first day on which it can lie.</param>
/// <param name="Last">The last.</param>
internal sealed record ActContext(string Key, DateOnly First, DateOnly Last)
{
    /// <summary>A moment that can lie on any day.</summary>
    public static ActContext Anywhere(string key) => new(key, DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>The rule's own moment, under one of its versions.</summary>
    public static ActContext Of(EffectivePeriod period) => new("act", period.FromEarliest, period.To ?? DateOnly.MaxValue);

    /// <summary>Another moment, which lies no earlier or later than the days named in it allow.</summary>
    /// <param name="key">What moment is meant.</param>
    /// <param name="time">The moment, told from this one.</param>
    public ActContext At(string key, TimeExpression time)
    {
        var (first, last) = Bounds(time);
        return new ActContext(key, first, last);
    }

    private (DateOnly First, DateOnly Last) Bounds(TimeExpression time)
    {
        switch (time)
        {
            case ActTime: return (First, Last);
            case LiteralDay literal: return (literal.Day, literal.Day);
            case LaterOf later:
                var laterParts = later.Parts.Select(Bounds).ToList();
                return (laterParts.Max(part => part.First), laterParts.Max(part => part.Last));
            case EarlierOf earlier:
                var earlierParts = earlier.Parts.Select(Bounds).ToList();
                return (earlierParts.Min(part => part.First), earlierParts.Min(part => part.Last));
            case Shifted { IsBackward: false } shifted: return (Bounds(shifted.Start).First, DateOnly.MaxValue);
            case Shifted shifted: return (DateOnly.MinValue, Bounds(shifted.Start).Last);
            default: return (DateOnly.MinValue, DateOnly.MaxValue);
        }
    }

    /// <summary>The moment, known to lie in a part of what it can be.</summary>
    public ActContext Within(Period period) => new($"{Key}@{period}", Later(First, period.Earliest), Earlier(Last, period.Last));

    /// <summary>A period as far as it can matter to the act; <see langword="null"/> if it cannot.</summary>
    public Period? Clip(EffectivePeriod period)
    {
        var last = period.To ?? DateOnly.MaxValue;
        if (period.FromEarliest > Last || last < First) return null;
        return new Period(Later(First, period.FromEarliest), Later(First, period.FromLatest), Earlier(Last, last));
    }

    /// <summary>Whether the act surely lies in a period.</summary>
    public bool IsWithin(Period period) => period.Latest <= First && period.Last >= Last;

    /// <summary>The moment and its bounds as one text.</summary>
    public string Text => FormattableString.Invariant($"{Key}[{First:yyyyMMdd}-{Last:yyyyMMdd}]");

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}

/// <summary>Days on which something is in force, as far as they matter.</summary>
/// <param name="Earliest">The first day on which it can be.</param>
/// <param name="Latest">The first day on which it surely is.</param>
/// <param name="Last">The last day.</param>
internal sealed record Period(DateOnly Earliest, DateOnly Latest, DateOnly Last)
{
    /// <summary>In figures.</summary>
    public override string ToString() => FormattableString.Invariant($"{Earliest:yyyyMMdd}/{Latest:yyyyMMdd}-{Last:yyyyMMdd}");
}
