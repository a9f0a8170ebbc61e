using System.Text.Json.Nodes;

namespace ComplianceEngine.LanguageServer;

/// <summary>What the language server can be told and asked, by the protocol's methods.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class RuleDesk
{
    private const int WholeTexts = 1;

    private readonly Workspace workspace = new();
    private readonly Publishing publishing = new();
    private readonly SortedSet<string> changed = new(StringComparer.Ordinal);

    public RuleDesk()
    {
        Notices = new(StringComparer.Ordinal)
        {
            ["textDocument/didOpen"] = message => Put(Uri(message), Text(message["textDocument"]?["text"])),
            ["textDocument/didChange"] = message => Put(Uri(message), Text((message["contentChanges"] as JsonArray)?.LastOrDefault()?["text"])),
            ["textDocument/didClose"] = message => Changed(workspace.Close(Uri(message))?.Folder),
            ["textDocument/didSave"] = message => Changed(workspace.Find(Uri(message))?.Folder),
            ["workspace/didChangeWatchedFiles"] = _ => ChangedAll(),
        };
        Answers = new(StringComparer.Ordinal)
        {
            ["textDocument/hover"] = message => Point(message) is { } at && View(at.File) is { } view ? Hover.At(at, view) : null,
            ["textDocument/completion"] = message => Point(message) is { } at && View(at.File) is { } view ? Completion.At(at, view.Names) : new JsonArray(),
            ["textDocument/definition"] = message => Point(message) is { } at && View(at.File) is { } view ? Defined(at, view) : null,
            ["textDocument/formatting"] = message => workspace.Find(Uri(message)) is { } file ? Formatted(file) : new JsonArray(),
            ["textDocument/codeAction"] = message => workspace.Find(Uri(message)) is { } file && View(file) is { } view ? Actions(file, message["range"], view) : new JsonArray(),
        };
    }

    /// <summary>What the server can do.</summary>
    public static JsonObject Capabilities => new()
    {
        ["capabilities"] = new JsonObject
        {
            ["positionEncoding"] = "utf-16",
            ["textDocumentSync"] = new JsonObject { ["openClose"] = true, ["change"] = WholeTexts, ["save"] = true },
            ["hoverProvider"] = true,
            ["completionProvider"] = new JsonObject { ["triggerCharacters"] = new JsonArray(".", ":", " ") },
            ["definitionProvider"] = true,
            ["documentFormattingProvider"] = true,
            ["codeActionProvider"] = new JsonObject { ["codeActionKinds"] = new JsonArray("quickfix") },
        },
        ["serverInfo"] = new JsonObject { ["name"] = "compliance rules serve" },
    };

    /// <summary>What it is told, by method.</summary>
    public Dictionary<string, Action<JsonObject>> Notices { get; }

    /// <summary>What it is asked, by method.</summary>
    public Dictionary<string, Func<JsonObject, JsonNode?>> Answers { get; }

    /// <summary>Whether packs changed since they were last looked at.</summary>
    public bool HasNews => changed.Count > 0;

    /// <summary>Looks at the packs that changed, and tells what is wrong with them.</summary>
    public IEnumerable<JsonObject> News()
    {
        string[] folders = [.. changed];
        changed.Clear();
        foreach (var folder in folders)
            foreach (var notice in publishing.Tell(workspace.View(folder), workspace)) yield return notice;
    }

    private void Put(string uri, string text) => Changed(workspace.Put(uri, text)?.Folder);

    // A pack and, if it is used, those open that use it.
    private void Changed(string? folder)
    {
        if (folder is null) return;
        changed.Add(folder);
        foreach (var other in workspace.Open.Select(file => file.Folder).OfType<string>().Distinct().Where(other => workspace.View(other).Uses(Path.GetFileName(folder))))
            changed.Add(other);
    }

    private void ChangedAll()
    {
        foreach (var folder in workspace.Open.Select(file => file.Folder).OfType<string>()) changed.Add(folder);
    }

    private PackView? View(OpenFile file) => file.Folder is { } folder ? workspace.View(folder) : null;

    private JsonObject? Defined(TextPoint at, PackView view)
    {
        if (at.Written() is not { } word || Definition.Find(word, view.Names) is not { } name) return null;
        return new JsonObject { ["uri"] = workspace.UriOf(view.Folder, name.Location.Source.Path), ["range"] = Lsp.Range(name.Location) };
    }

    private static JsonArray Formatted(OpenFile file)
    {
        var text = PackFormatter.Format(file.Source);
        if (text == file.Source.Text) return [];
        return new JsonArray(new JsonObject { ["range"] = Lsp.Range(0, 0, file.Source.LineCount, 0), ["newText"] = text });
    }

    private static JsonArray Actions(OpenFile file, JsonNode? range, PackView view) => CodeActions.On(file, Number(range?["start"]?["line"]) + 1, Number(range?["end"]?["line"]) + 1, view);

    private TextPoint? Point(JsonObject message)
    {
        if (workspace.Find(Uri(message)) is not { } file) return null;
        var line = Math.Clamp(Number(message["position"]?["line"]) + 1, 1, file.Source.LineCount);
        return new TextPoint(file, line, Math.Clamp(Number(message["position"]?["character"]), 0, file.Source.LineLength(line)) + 1);
    }

    private static string Uri(JsonObject message) => Text(message["textDocument"]?["uri"]);

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static int Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) && number is >= 0 and < int.MaxValue ? number : 0;
}
