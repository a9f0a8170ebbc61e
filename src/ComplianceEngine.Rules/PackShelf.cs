using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>
/// Remembers what packs' files say while several packs are loaded, so that a pack that others use is read and parsed once. What
/// has a fault is not remembered, so that every pack that uses it tells of it.
/// </summary>
/// <remarks>Files that change meanwhile are not read again: use a shelf for one loading of packs. Not safe to share between threads.</remarks>
public sealed class PackShelf
{
    private readonly Dictionary<string, IReadOnlyList<SourceText>> folders = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceText, ImmutableArray<YamlNode>> files = [];
    private readonly Dictionary<YamlNode, PackSyntax> documents = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Whether reports are left out, as those who only judge records need none. A pack that cannot be bound without them is read with
    /// them. Default: <see langword="false"/>.
    /// </summary>
    public bool LeavesOutReports { get; init; }

    /// <summary>The texts of a folder.</summary>
    internal IReadOnlyList<SourceText>? Folder(string path, DiagnosticBag diagnostics, Func<string, DiagnosticBag, IReadOnlyList<SourceText>?> read)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (folders.TryGetValue(full, out var known)) return known;
        var texts = read(path, diagnostics);
        if (texts is not null) folders.Add(full, texts);
        return texts;
    }

    /// <summary>The documents of a file.</summary>
    internal ImmutableArray<YamlNode> Documents(SourceText source, DiagnosticBag diagnostics, out bool isWhole)
    {
        isWhole = true;
        if (files.TryGetValue(source, out var known)) return known;
        var before = diagnostics.Count;
        var read = YamlReader.Read(source, diagnostics, out isWhole);
        if (diagnostics.Count == before) files.Add(source, read);
        return read;
    }

    /// <summary>What a document declares.</summary>
    internal PackSyntax Syntax(YamlNode document, DiagnosticBag diagnostics, Func<YamlNode, PackSyntax> parse)
    {
        if (documents.TryGetValue(document, out var known)) return known;
        var before = diagnostics.Count;
        var parsed = parse(document);
        if (diagnostics.Count == before) documents.Add(document, parsed);
        return parsed;
    }
}
