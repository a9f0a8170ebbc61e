using System.Runtime.CompilerServices;

namespace ComplianceEngine.Cli.Datasets;

/// <summary>What becomes of the memory that an audit may use.</summary>
/// <param name="RowBytes">For rows; <see langword="null"/> for any number.</param>
/// <param name="FindingBytes">For findings that were written and not yet put aside; <see langword="null"/> for any number.</param>
internal sealed record MemoryPlan(long? RowBytes, long? FindingBytes)
{
    // What the runtime, the rules and the threads' buffers take at least: more where code is compiled while it runs.
    private static readonly long Fixed = RuntimeFeature.IsDynamicCodeCompiled ? 110_000_000 : 52_000_000;

    private const long LeastRowBytes = 4_000_000;

    private const long LeastFindingBytes = 2_000_000;

    // More would only make fewer and larger writes.
    private const long MostFindingBytes = 16_000_000;

    /// <summary>Divides a bound; what is not given out here is for sorting, joining and the runtime's own leftovers.</summary>
    /// <param name="bytes">The bound; <see langword="null"/> for none.</param>
    public static MemoryPlan For(long? bytes) => bytes is { } bound
        ? new MemoryPlan(Math.Max(LeastRowBytes, (bound - Fixed) / 2), Math.Clamp((bound - Fixed) / 8, LeastFindingBytes, MostFindingBytes))
        : new MemoryPlan(null, null);
}
