using ComplianceEngine.Testing.Generation;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>A folder for generated exports and for what contestants write, removed in the end unless it is to stay.</summary>
internal sealed class Workspace(string folder, bool keep) : IDisposable
{
    private const ulong Seed = 1;

    public string Folder { get; } = Directory.CreateDirectory(folder).FullName;

    /// <summary>Generates an export.</summary>
    public GeneratedExport Generate(int people)
    {
        var target = Path.Combine(Folder, $"people-{people}");
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        var summary = DatasetGenerator.Write(target, new GeneratorOptions { People = people, Seed = Seed }, null, CancellationToken.None);
        return new GeneratedExport(target, people, summary.Rows, summary.Bytes);
    }

    /// <summary>A folder for one contestant's output.</summary>
    public string Output(string name) => Path.Combine(Folder, "output", name);

    public void Dispose()
    {
        if (!keep) Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A generated export.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="People">How many persons.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Bytes">How many bytes of CSV.</param>
internal sealed record GeneratedExport(string Folder, int People, long Rows, long Bytes)
{
    public override string ToString() => $"{Numbers.Count(People)} invented people, {Numbers.Count(Rows)} rows, {Numbers.Megabytes(Bytes)} MB of CSV";
}
