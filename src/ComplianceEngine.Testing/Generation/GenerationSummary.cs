using System.Collections.Immutable;

namespace ComplianceEngine.Testing.Generation;

/// <summary>What was generated.</summary>
/// <param name="Files">Each file of records with its rows, in the order written.</param>
public sealed record GenerationSummary(ImmutableArray<GeneratedFile> Files)
{
    /// <summary>The rows of all files, without headers.</summary>
    public long Rows => Files.Sum(file => file.Rows);

    /// <summary>The size of all files in bytes.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);
}

/// <summary>One generated file.</summary>
/// <param name="Name">Its name inside the folder.</param>
/// <param name="Rows">Its rows, without the header.</param>
/// <param name="Bytes">Its size in bytes.</param>
public sealed record GeneratedFile(string Name, long Rows, long Bytes);
