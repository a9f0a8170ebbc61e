namespace ComplianceEngine.Judging;

/// <summary>What a rule says of a subject: under one version, or under whichever version was in force.</summary>
/// <param name="Version">The version's place; <see cref="NoVersion"/> or <see cref="UnknownVersion"/>.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="IsDisputed">Whether readings of the law differ on it.</param>
internal readonly record struct Verdict(int Version, Outcome Outcome, bool IsDisputed)
{
    /// <summary>No version was in force.</summary>
    public const int NoVersion = -1;

    /// <summary>Which version was in force is unknown.</summary>
    public const int UnknownVersion = -2;
}
