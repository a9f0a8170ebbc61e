namespace ComplianceEngine.Rules;

/// <summary>The days on which a provision, criterion, entry or value is in force, in New York time, both ends included.</summary>
/// <param name="FromEarliest">The first day on which it can be in force.</param>
/// <param name="FromLatest">The first day on which it surely is; later than <paramref name="FromEarliest"/> only where sources leave the start open, and then being in force is unknown in between.</param>
/// <param name="To">The last day; <see langword="null"/> if it is still in force.</param>
public sealed record EffectivePeriod(DateOnly FromEarliest, DateOnly FromLatest, DateOnly? To)
{
    /// <summary>Whether the start is one known day.</summary>
    public bool HasKnownStart => FromEarliest == FromLatest;
}
