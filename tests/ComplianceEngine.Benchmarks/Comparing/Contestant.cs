using System.Collections.Immutable;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>Something that is run as a whole fresh process.</summary>
/// <param name="Name">What it is, for a table.</param>
/// <param name="Threads">How many threads it uses.</param>
/// <param name="Program">The executable.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Contestant(string Name, int Threads, string Program, ImmutableArray<string> Arguments)
{
    /// <summary>What is added to its environment.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The exit codes that say that it did its work.</summary>
    public ImmutableArray<int> GoodCodes { get; init; } = [0];

    /// <summary>The folder it writes to, emptied before each run; <see langword="null"/> if it writes nothing.</summary>
    public string? Output { get; init; }

    /// <summary>Reads what it found, as lines `rule,record_id,person_id,outcome`; <see langword="null"/> if it does another task.</summary>
    public Func<IEnumerable<string>>? Findings { get; init; }
}
