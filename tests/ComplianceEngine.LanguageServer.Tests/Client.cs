using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.LanguageServer.Tests;

/// <summary>An editor that speaks with a server in this process, over a copy of packs of the repository.</summary>
internal sealed class Client : IDisposable
{
    private readonly TemporaryFolder folder = new();
    // Neither waits for the other to read.
    private readonly Pipe toServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe fromServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly MessageStream stream;
    private readonly Task<bool> server;
    private readonly List<JsonObject> notices = [];
    private int lastId;

    public Client(params string[] packs)
    {
        foreach (var pack in packs)
            foreach (var file in Schemas.Pack(pack)) Write(file.Path, file.Text);
        stream = new MessageStream(fromServer.Reader.AsStream(), toServer.Writer.AsStream());
        server = Task.Factory.StartNew(
            () => new RuleServer(toServer.Reader.AsStream(), fromServer.Writer.AsStream(), Log.Add).Run(CancellationToken.None), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Ask("initialize", []);
        Tell("initialized", []);
    }

    /// <summary>What the server logged.</summary>
    public List<string> Log { get; } = [];

    /// <summary>A file's address.</summary>
    public string Uri(string path) => new Uri(Path.Combine(folder.Path, path)).AbsoluteUri;

    /// <summary>A file's text on disk.</summary>
    public string Text(string path) => File.ReadAllText(Path.Combine(folder.Path, path));

    /// <summary>Writes a file to disk.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, path))!);
        File.WriteAllText(Path.Combine(folder.Path, path), text);
    }

    /// <summary>Opens a file in the editor, with a text that is not saved.</summary>
    public void Open(string path, string text) => Tell("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri(path), ["languageId"] = "yaml", ["version"] = 1, ["text"] = text } });

    /// <summary>Changes a file in the editor.</summary>
    public void Change(string path, string text) => Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(path), ["version"] = 2 },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    /// <summary>Opens a file with a mark in its text, and asks something of the place of the mark, which is taken out.</summary>
    public JsonNode? AskAt(string method, string path, string marked)
    {
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        var before = marked[..at].Split('\n');
        Open(path, marked.Remove(at, 1));
        return Ask(method, new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Uri(path) },
            ["position"] = new JsonObject { ["line"] = before.Length - 1, ["character"] = before[^1].Length },
        });
    }

    /// <summary>The result of a request.</summary>
    public JsonNode? Ask(string method, JsonObject parameters) => Send(method, parameters)["result"];

    /// <summary>The reply to a request.</summary>
    public JsonObject Send(string method, JsonObject parameters)
    {
        var id = ++lastId;
        stream.Write(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return Reply(id);
    }

    /// <summary>The reply to a request that was sent.</summary>
    public JsonObject Reply(int id) => Next(message => message["id"]?.GetValue<int>() == id);

    /// <summary>Sends a message as it is.</summary>
    public void Post(JsonObject message) => stream.Write(message);

    /// <summary>Sends bytes as they are.</summary>
    public void Post(string bytes) => toServer.Writer.WriteAsync(Encoding.UTF8.GetBytes(bytes)).AsTask().GetAwaiter().GetResult();

    /// <summary>The next message that has no number.</summary>
    public JsonObject Unnumbered() => Next(message => message["id"] is null && message["method"] is null);

    /// <summary>Tells the server something.</summary>
    public void Tell(string method, JsonObject parameters) => stream.Write(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>The next faults that are told of a file.</summary>
    public JsonArray Faults(string path)
    {
        bool IsMeant(JsonObject message) => message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics" && message["params"]!["uri"]!.GetValue<string>() == Uri(path);
        var kept = notices.Find(IsMeant);
        if (kept is not null) notices.Remove(kept);
        return (JsonArray)(kept ?? Next(IsMeant))["params"]!["diagnostics"]!;
    }

    /// <summary>Says exit.</summary>
    public bool Exit()
    {
        Tell("exit", []);
        return server.GetAwaiter().GetResult();
    }

    /// <summary>Ends the stream without a word.</summary>
    public bool HangUp()
    {
        toServer.Writer.Complete();
        return server.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        toServer.Writer.Complete();
        server.GetAwaiter().GetResult();
        folder.Dispose();
    }

    private JsonObject Next(Func<JsonObject, bool> isMeant)
    {
        while (true)
        {
            var message = stream.Read(out var isEnd);
            if (isEnd || message is null) throw new InvalidOperationException("the server said no more");
            if (isMeant(message)) return message;
            notices.Add(message);
        }
    }
}
