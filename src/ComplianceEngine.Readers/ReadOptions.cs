using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>How an export is read. What is reported of it does not depend on any of this.</summary>
public sealed record ReadOptions
{
    /// <summary>How many threads read at once; at least 1. Default: 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// The fields whose values are kept in memory, beside keys and persons: such as an engine's rules look at. Any other is read
    /// and checked, but may be blank in the records. Default: <see langword="null"/>, all.
    /// </summary>
    public IReadOnlySet<FieldDefinition>? Fields { get; init; }

    /// <summary>
    /// How many bytes of rows are held in memory at once, where an export is read in parts: at least the rows of one person.
    /// Default: <see langword="null"/>, any number.
    /// </summary>
    public long? RowBytes { get; init; }

    /// <summary>Formats of files that are read beside delimited text and JSON lines. Default: none.</summary>
    public ImmutableArray<ITableFormat> Formats { get; init; } = [];

    // How many bytes of a file a thread takes at a time; tests make it tiny.
    internal int ChunkBytes { get; init; } = 2 << 20;

    // The longest row that is read, in bytes of UTF-8: a bound on memory for files that are no tables.
    internal int MaxRowBytes { get; init; } = 16 << 20;

    // How many partitions rows are scattered to; 0 = by the size of the files.
    internal int Partitions { get; init; }
}
