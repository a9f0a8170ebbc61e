using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Hosting.Tests.Guide;

/// <summary>The guide for embedders.</summary>
internal static class GuidePage
{
    /// <summary>Its text, with line feeds.</summary>
    public static string Text { get; } = Read("src/ComplianceEngine.Hosting/README.md");

    /// <summary>The text of a file of the repository, with line feeds.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Golden.Tests, "..", file)).ReplaceLineEndings("\n");

    /// <summary>The rows of the table whose head starts with some words, cell by cell.</summary>
    public static IEnumerable<string[]> Table(string head) => Text.Split('\n').SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal)).Skip(2)
        .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
