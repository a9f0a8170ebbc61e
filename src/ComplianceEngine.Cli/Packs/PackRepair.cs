using System.Text;
using ComplianceEngine.Cli.Output;
using ComplianceEngine.Records;
using DiffPlex.Renderer;

namespace ComplianceEngine.Cli.Packs;

/// <summary>Writes files of packs that were put right, and nothing else of them than that.</summary>
internal static class PackRepair
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes a file, whole or not at all. A mark of byte order, line ends and all that was not put right stay as they are.</summary>
    /// <param name="root">The folder of packs.</param>
    /// <param name="before">The file as it was read.</param>
    /// <param name="after">The file as it is to be.</param>
    /// <exception cref="CommandFailure">It is not UTF-8, was changed since, or cannot be written.</exception>
    public static void Write(string root, SourceText before, SourceText after)
    {
        var path = Path.Combine(root, before.Path);
        path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var bytes = File.ReadAllBytes(path);
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (!bytes.AsSpan(mark).SequenceEqual(Encoding.UTF8.GetBytes(before.Text)))
            throw new CommandFailure(ExitCode.Rules, $"`{before.Path}` was not changed: it is not UTF-8, or somebody else has just written it");
        OutputFolder.Replace(Path.GetDirectoryName(path)!, Path.GetFileName(path), [.. bytes[..mark], .. Strict.GetBytes(after.Text)]);
    }

    /// <summary>The change as a unified diff, as <c>git apply</c> and <c>patch</c> take it from the folder of packs.</summary>
    public static string Diff(SourceText before, SourceText after) =>
        UnidiffRenderer.GenerateUnidiff(before.Text, after.Text, $"a/{before.Path}", $"b/{before.Path}");
}
