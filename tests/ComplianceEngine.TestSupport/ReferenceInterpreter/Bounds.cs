namespace ComplianceEngine.TestSupport.Reference;

/// <summary>
/// The least and the most that a number can be, both ends included: seconds since 1970-01-01T00:00:00Z, days since 1970-01-01, or
/// a count of days.
/// </summary>
/// <param name="Least">The least; <see cref="long.MinValue"/> if there is none.</param>
/// <param name="Most">The most; <see cref="long.MaxValue"/> if there is none.</param>
public readonly record struct Bounds(long Least, long Most)
{
    public static readonly Bounds Anything = new(long.MinValue, long.MaxValue);

    /// <summary>The number, once it is one number.</summary>
    public bool IsExact => Least == Most;

    public bool Contains(long number) => Least <= number && number <= Most;

    /// <summary>What both allow; <see langword="null"/> if that is nothing.</summary>
    public Bounds? And(Bounds other)
    {
        var both = new Bounds(Math.Max(Least, other.Least), Math.Min(Most, other.Most));
        return both.Least <= both.Most ? both : null;
    }

    /// <summary>What either allows, and all in between.</summary>
    public Bounds Or(Bounds other) => new(Math.Min(Least, other.Least), Math.Max(Most, other.Most));

    /// <summary>Both ends moved; an end that is missing stays so.</summary>
    public Bounds Move(Func<long, long> least, Func<long, long> most) =>
        new(Least == long.MinValue ? Least : least(Least), Most == long.MaxValue ? Most : most(Most));

    public Bounds Move(Func<long, long> both) => Move(both, both);
}
