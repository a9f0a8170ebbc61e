namespace ComplianceEngine.Cli.Packs;

/// <summary>The addresses of files of packs, for tools that show a diagnostic beside its line.</summary>
internal static class PackAddress
{
    /// <summary>A file's path from the working folder with slashes if it is below that, else its address as a file.</summary>
    /// <param name="folder">The folder of packs.</param>
    /// <param name="path">The file's path from that folder.</param>
    public static string Of(string folder, string path)
    {
        var file = Path.GetFullPath(Path.Combine(folder, path));
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, file);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? new Uri(file).AbsoluteUri
            : string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
    }
}
