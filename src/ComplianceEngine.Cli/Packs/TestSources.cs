using ComplianceEngine.Records;

namespace ComplianceEngine.Cli.Packs;

/// <summary>The test files of a pack.</summary>
internal static class TestSources
{
    /// <summary>Reads the test files below a pack's folder, in ordinal order; they are shown with the folder's name in front.</summary>
    /// <exception cref="CommandFailure">A file cannot be read.</exception>
    public static IEnumerable<SourceText> In(string folder)
    {
        var root = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? "";
        return Directory.EnumerateFiles(folder, "*.tests.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceText(Path.GetRelativePath(root, file).Replace('\\', '/'), Read(file)));
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Rules, $"cannot read `{file}`: {failure.Message}", failure);
        }
    }
}
