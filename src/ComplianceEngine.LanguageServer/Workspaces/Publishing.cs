using System.Text.Json.Nodes;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>Keeps account of which faults the editor was told of, so that those put right are taken back.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class Publishing
{
    private const int Error = 1;
    private const int Warning = 2;
    private const int Information = 3;
    private readonly Dictionary<string, Dictionary<string, List<Diagnostic>>> told = new(StringComparer.Ordinal);

    /// <summary>The notices that tell of a pack as it stands now.</summary>
    public IEnumerable<JsonObject> Tell(PackView view, Workspace workspace)
    {
        var before = told.GetValueOrDefault(view.Folder) ?? [];
        var now = view.Diagnostics.GroupBy(found => workspace.UriOf(view.Folder, FileOf(found, view.Folder)), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        told[view.Folder] = now;
        var open = workspace.Open.Where(file => file.Folder == view.Folder).Select(file => file.Uri);
        foreach (var uri in before.Keys.Concat(now.Keys).Concat(open).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) yield return Notice(uri);
    }

    public static JsonObject ToJson(Diagnostic found) => new()
    {
        ["range"] = found.Location is { } place ? Lsp.Range(place) : Lsp.Range(0, 0, 0, 1),
        ["severity"] = found.Descriptor.Severity switch
        {
            DiagnosticSeverity.Error => Error,
            DiagnosticSeverity.Warning => Warning,
            _ => Information,
        },
        ["code"] = found.Descriptor.Code,
        ["source"] = "compliance",
        ["message"] = found.Hint.Length > 0 ? $"{found.Text} ({found.Hint})" : found.Text,
    };

    // A file of a pack that others use is looked at with each of them.
    private JsonObject Notice(string uri)
    {
        var all = told.Values.Select(files => files.GetValueOrDefault(uri)).OfType<List<Diagnostic>>().SelectMany(found => found);
        JsonNode[] items = [.. all.DistinctBy(found => (found.Descriptor.Code, found.Location?.Line, found.Location?.Column, found.Text)).Select(ToJson)];
        return Lsp.Notice("textDocument/publishDiagnostics", new JsonObject { ["uri"] = uri, ["diagnostics"] = new JsonArray(items) });
    }

    // What is wrong with the pack as a whole is told at its header.
    private static string FileOf(Diagnostic found, string folder) => found.Location?.Source.Path ?? $"{Path.GetFileName(folder)}/{PackFileTable.Of(PackFileKind.Header).Pattern}";
}
