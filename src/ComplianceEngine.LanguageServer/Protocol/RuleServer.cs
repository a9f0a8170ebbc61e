using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ComplianceEngine.LanguageServer;

/// <summary>
/// A language server for rule packs: speaks the Language Server Protocol over two streams until it is told to exit. One thread reads messages, the
/// caller's thread answers them in order; packs are looked at once no message has come for a moment.
/// </summary>
/// <param name="input">Where messages come from.</param>
/// <param name="output">Where messages go to, and nothing else.</param>
/// <param name="log">Takes one line for each request that failed; never a word of a file.</param>
public sealed class RuleServer(Stream input, Stream output, Action<string> log)
{
    // So long after the last message packs are looked at, so that nobody waits for it while typing.
    private const int QuietMilliseconds = 150;
    private const string Exit = "exit";
    private const string Shutdown = "shutdown";
    private const string Initialize = "initialize";
    private const string Cancel = "$/cancelRequest";

    private readonly MessageStream messages = new(input, output);
    private readonly BlockingCollection<Incoming> queue = [];
    private readonly ConcurrentDictionary<string, bool> cancelled = new(StringComparer.Ordinal);
    private readonly RuleDesk desk = new();
    private bool isInitialized;
    private bool isShutDown;

    /// <summary>Answers messages until the client says <c>exit</c> or the stream ends.</summary>
    /// <param name="cancellation">Ends it at once.</param>
    /// <returns>Whether it was told to shut down and then to exit, as the protocol has it.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public bool Run(CancellationToken cancellation)
    {
        new Thread(ReadAll) { IsBackground = true, Name = "messages" }.Start();
        while (true)
        {
            if (!queue.TryTake(out var incoming, desk.HasNews ? QuietMilliseconds : Timeout.Infinite, cancellation))
            {
                if (queue.IsCompleted) return false;
                Publish();
            }
            else if (incoming.Message is null) messages.Write(Lsp.Fault(null, Lsp.ParseError, "this is no message"));
            else if (Method(incoming.Message) == Exit) return isShutDown;
            else Handle(incoming.Message);
        }
    }

    private void ReadAll()
    {
        try
        {
            while (true)
            {
                var message = messages.Read(out var isEnd);
                if (isEnd) break;
                if (message is not null && Method(message) == Cancel && Id(message["params"] as JsonObject) is { } id) cancelled[id] = true;
                else queue.Add(new Incoming(message));
            }
        }
        catch (IOException)
        {
            // A client that has gone says nothing more.
        }

        queue.CompleteAdding();
    }

    private void Handle(JsonObject message)
    {
        var id = message["id"];
        if (Method(message) is not { } method)
        {
            // A reply to something that was asked has no method; nothing is asked.
            if (id is null || !(message.ContainsKey("result") || message.ContainsKey("error"))) messages.Write(Lsp.Fault(id, Lsp.InvalidRequest, "a message has a method"));
            return;
        }

        try
        {
            if (id is null) Note(method, message["params"] as JsonObject ?? []);
            else messages.Write(Answer(method, id, message["params"] as JsonObject ?? []));
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or IOException))
        {
            // One request that fails must not end the rest. Its text may quote a file and is not shown.
            log($"{method} failed: {fault.GetType().Name}");
            if (id is not null) messages.Write(Lsp.Fault(id, Lsp.InternalError, "this request failed"));
        }
    }

    private JsonObject Answer(string method, JsonNode id, JsonObject parameters)
    {
        if (cancelled.TryRemove(id.ToJsonString(), out _)) return Lsp.Fault(id, Lsp.RequestCancelled, "cancelled");
        if (isShutDown) return Lsp.Fault(id, Lsp.InvalidRequest, "the server was shut down");
        if (!isInitialized && method != Initialize) return Lsp.Fault(id, Lsp.NotInitialized, "the server is not initialized");
        if (method == Initialize)
        {
            isInitialized = true;
            return Lsp.Reply(id, RuleDesk.Capabilities);
        }

        if (method == Shutdown)
        {
            isShutDown = true;
            return Lsp.Reply(id, null);
        }

        return desk.Answers.TryGetValue(method, out var answer) ? Lsp.Reply(id, answer(parameters)) : Lsp.Fault(id, Lsp.MethodNotFound, $"there is no method {method}");
    }

    private void Note(string method, JsonObject parameters)
    {
        if (isInitialized && !isShutDown && desk.Notices.TryGetValue(method, out var note)) note(parameters);
    }

    private void Publish()
    {
        try
        {
            foreach (var notice in desk.News()) messages.Write(notice);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or IOException))
        {
            // As above: the next change is looked at anew.
            log($"looking at a pack failed: {fault.GetType().Name}");
        }
    }

    private static string? Method(JsonObject message) => message["method"] is JsonValue value && value.TryGetValue<string>(out var method) ? method : null;

    private static string? Id(JsonObject? parameters) => parameters?["id"]?.ToJsonString();

    private sealed record Incoming(JsonObject? Message);
}
