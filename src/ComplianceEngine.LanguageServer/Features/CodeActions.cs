using System.Text.Json.Nodes;
using ComplianceEngine.Records;

namespace ComplianceEngine.LanguageServer;

/// <summary>What puts a fault right at once.</summary>
internal static class CodeActions
{
    /// <summary>The fixes of faults that stand on some lines of a file.</summary>
    public static JsonArray On(OpenFile file, int firstLine, int lastLine, PackView view)
    {
        JsonNode[] actions = [.. view.Diagnostics
            .Where(found => found.Fix is not null && found.Location is { } place && place.Source == file.Source && place.Line >= firstLine && place.Line <= lastLine)
            .Select(found => Action(file, found, found.Fix!))];
        return new JsonArray(actions);
    }

    private static JsonObject Action(OpenFile file, Diagnostic found, Fix fix)
    {
        JsonNode[] edits = [.. fix.Edits.Select(edit => new JsonObject { ["range"] = Lsp.Range(edit.Source, edit.Start, edit.End), ["newText"] = edit.NewText })];
        return new JsonObject
        {
            ["title"] = fix.Title,
            ["kind"] = "quickfix",
            ["diagnostics"] = new JsonArray(Publishing.ToJson(found)),
            ["isPreferred"] = true,
            ["edit"] = new JsonObject { ["changes"] = new JsonObject { [file.Uri] = new JsonArray(edits) } },
        };
    }
}
