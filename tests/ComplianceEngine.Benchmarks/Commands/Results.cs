using ComplianceEngine.Benchmarks.Comparing;

namespace ComplianceEngine.Benchmarks.Commands;

/// <summary>Where measurements are told.</summary>
internal static class Results
{
    /// <summary>The folder unless another is named.</summary>
    public static readonly string DefaultFolder = Path.Combine("artifacts", "benchmarks");

    /// <summary>Prints Markdown with what it was measured on, and keeps both in a file.</summary>
    /// <param name="folder">The file's folder.</param>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="markdown">What was measured.</param>
    public static void Keep(string folder, string name, string markdown)
    {
        var text = $"{markdown}\n{Machine.Describe()}";
        Console.Out.Write(text);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{name}.md"), text);
    }
}
