using System.IO.Enumeration;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Finds the files of a folder that are named after kinds of record, or those that a description names.</summary>
internal sealed class FileDiscovery(DatasetPlace place, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The layouts of the files found, by name.</summary>
    public List<SourceLayout> FindNamed()
    {
        var layouts = new List<SourceLayout>();
        foreach (var name in place.Names(""))
            if (Recognize(name) is { } layout) Use(layout, layouts);
        ReportUnused(DiagnosticCatalog.FileIgnored);
        if (layouts.Count == 0) diagnostics.Report(DiagnosticCatalog.DatasetWithoutFiles, null, place.ShownPath);
        return layouts;
    }

    /// <summary>The layouts of a description's files, in its order; a pattern stands for the files that fit, by name.</summary>
    public List<SourceLayout> FindDescribed(IEnumerable<SourceLayout> sources)
    {
        var layouts = new List<SourceLayout>();
        foreach (var source in sources)
        {
            var before = layouts.Count;
            foreach (var name in Matches(source.File)) Use(source.ForFile(name), layouts);
            if (layouts.Count > before) continue;
            diagnostics.Report(DiagnosticCatalog.DescribedFileMissing, source.Location, source.File);
            layouts.Add(source with { IsMissing = true });
        }

        ReportUnused(DiagnosticCatalog.FileNotDescribed);
        return layouts;
    }

    private static SourceLayout? Recognize(string name)
    {
        var plain = FileKind.WithoutCompression(name);
        return FileKind.Of(plain) is { } kind && Vocabulary.Find(Path.GetFileNameWithoutExtension(plain)) is { } record
            ? SourceLayout.Canonical(name, kind, record)
            : null;
    }

    private void Use(SourceLayout layout, List<SourceLayout> layouts)
    {
        if (!used.Add(layout.File)) diagnostics.Report(DiagnosticCatalog.FileTwice, layout.Location, layout.File);
        else if (place.IsFolder(layout.File)) diagnostics.Report(DiagnosticCatalog.FileIsFolder, layout.Location, layout.File);
        else
        {
            layouts.Add(layout);
            return;
        }

        if (layouts.TrueForAll(other => other.File != layout.File)) layouts.Add(layout with { IsMissing = true });
    }

    private IEnumerable<string> Matches(string pattern)
    {
        var slash = pattern.LastIndexOf('/') + 1;
        return place.Names(pattern[..slash]).Where(name => FileSystemName.MatchesSimpleExpression(pattern.AsSpan(slash), name, ignoreCase: false)).Select(name => pattern[..slash] + name);
    }

    private void ReportUnused(DiagnosticDescriptor what)
    {
        foreach (var name in place.Names(""))
            if (!used.Contains(name) && name != DatasetDescription.FileName && !place.IsFolder(name)) diagnostics.Report(what, null, name);
    }
}
