namespace ComplianceEngine.ConventionTests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["artifacts", "bin", "obj", ".git", ".vs", ".idea", "TestResults"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file below a folder that is not made by a build, as a path from the root with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern = "*")
    {
        var start = Path.Combine(Root, folder);
        if (!Directory.Exists(start)) return [];
        return [.. Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(Made.Contains))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The text of a file.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ComplianceEngine.sln"))) return folder.FullName;
        throw new InvalidOperationException("the tests do not lie below ComplianceEngine.sln");
    }
}
