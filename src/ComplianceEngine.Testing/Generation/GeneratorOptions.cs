namespace ComplianceEngine.Testing.Generation;

/// <summary>What to generate.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record GeneratorOptions
{
    /// <summary>The most persons that one data set can hold: their identifiers have seven digits.</summary>
    public const int MaxPeople = 9_999_999;

    /// <summary>How many persons, from 1 to <see cref="MaxPeople"/>. There are about five and a half rows a person.</summary>
    public required int People { get; init; }

    /// <summary>Where the sequence of chances starts. The same seed and number of persons give the same bytes everywhere.</summary>
    public ulong Seed { get; init; } = 1;
}
