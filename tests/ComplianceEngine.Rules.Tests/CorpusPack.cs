using ComplianceEngine.Records;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Rules.Tests;

/// <summary>The corpus: one file or folder a case, laid over a small correct pack, the expected report beside it.</summary>
internal static class CorpusPack
{
    private const string Expected = ".expected.txt";
    private static readonly string Root = Path.Combine(Golden.Tests, "corpus");

    /// <summary>The pack that every case is laid over.</summary>
    public static IReadOnlyList<SourceText> Base { get; } = ReadFolder(Path.Combine(Root, "base"));

    /// <summary>The cases of one stage, each as <c>bind/bad/unknown_field.rule.yaml</c>, or a folder's path.</summary>
    public static IEnumerable<string> Cases(string stage) =>
        new[] { "good", "bad" }.SelectMany(quality => Directory.EnumerateFileSystemEntries(Path.Combine(Root, stage, quality))
            .Select(path => $"{stage}/{quality}/{Path.GetFileName(path)}")
            .Where(path => path.EndsWith(".yaml", StringComparison.Ordinal) || !Path.HasExtension(path))
            .Order(StringComparer.Ordinal));

    /// <summary>The case's files with those of the base pack that it does not replace; a bill's pack stands by itself and uses the base pack.</summary>
    public static IReadOnlyList<SourceText> Files(string name)
    {
        var path = Path.Combine(Root, name);
        if (name.StartsWith("amend/", StringComparison.Ordinal)) return ReadFolder(path, "bill");
        return Directory.Exists(path) ? Overlay(ReadFolder(path)) : Overlay([new SourceText($"base/{Path.GetFileName(path)}", File.ReadAllText(path))]);
    }

    /// <summary>The base pack with other texts instead or besides; an empty text takes a file away.</summary>
    public static IReadOnlyList<SourceText> Overlay(IReadOnlyList<SourceText> files)
    {
        var replaced = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return [.. files.Where(file => file.Text.Length > 0), .. Base.Where(file => !replaced.Contains(file.Path))];
    }

    /// <summary>The map of a case, which belongs to the base pack.</summary>
    public static SourceText Map(string name) => new("base/map.yaml", File.ReadAllText(Path.Combine(Root, name)));

    /// <summary>The golden file of a case.</summary>
    public static string ExpectedFile(string name) =>
        $"corpus/{Path.GetDirectoryName(name)}/{Path.GetFileName(name).Split('.')[0]}{Expected}";

    private static IReadOnlyList<SourceText> ReadFolder(string folder, string pack = "base") =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new SourceText($"{pack}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}", File.ReadAllText(path)))];
}
