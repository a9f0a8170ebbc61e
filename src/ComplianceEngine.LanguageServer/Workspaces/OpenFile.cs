using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>A file as it stands in the editor.</summary>
/// <param name="Uri">Its address, as the editor writes it.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Folder">The folder of the pack that it belongs to; <see langword="null"/> if it belongs to none.</param>
/// <param name="Source">Its text, under its path from the folder of packs.</param>
internal sealed record OpenFile(string Uri, string Path, string? Folder, SourceText Source)
{
    /// <summary>What it holds; <see langword="null"/> if a pack has no such file.</summary>
    public PackFileType? Type => Folder is null ? null : PackFileTable.Find(Source.Path);
}
