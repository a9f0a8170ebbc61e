namespace ComplianceEngine.Cli.Datasets;

/// <summary>What becomes of the memory that an audit may use.</summary>
/// <param name="RowBytes">For rows; <see langword="null"/> for any number.</param>
/// <param name="FindingBytes">For findings that were written and not yet put aside; <see langword="null"/> for any number.</param>
internal sealed record MemoryPlan(long? RowBytes, long? FindingBytes)
{
    // What the runtime, the rules and the threads' buffers take at least.
    private const long Fixed = 48_000_000;

    /// <summary>Divides a bound; what is not given out here is for sorting, joining and the runtime's own leftovers.</summary>
    /// <param name="bytes">The bound; <see langword="null"/> for none.</param>
    public static MemoryPlan For(long? bytes) => bytes is { } bound
        ? new MemoryPlan(Math.Max(0, bound - Fixed) / 2, Math.Max(0, bound - Fixed) / 8)
        : new MemoryPlan(null, null);
}
