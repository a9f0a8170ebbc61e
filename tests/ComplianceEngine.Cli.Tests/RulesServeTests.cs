using System.Text;
using System.Text.Json;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

/// <summary>The language server as a process of its own, spoken to as an editor does.</summary>
public sealed class RulesServeTests
{
    private const string Pack = "pack: own\ntitle: A pack\nversion: \"1\"\njurisdiction: nowhere\n";
    private const string Sources = "sources:\n  - {id: OURS, title: Our own, status: verified}\n";

    [Test]
    public void An_editor_opens_a_rule_is_told_its_fault_puts_it_right_and_exits()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "own"));
        File.WriteAllText(Path.Combine(folder.Path, "own", "pack.yaml"), Pack);
        File.WriteAllText(Path.Combine(folder.Path, "own", "sources.yaml"), Sources);
        var uri = new Uri(Path.Combine(folder.Path, "own", "a.criterion.yaml")).AbsoluteUri;
        using var process = Tool.StartServing(folder.Path);
        var error = process.StandardError.ReadToEndAsync();

        Send(process, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}""");
        Assert.That(Next(process).GetProperty("result").GetProperty("capabilities").GetProperty("hoverProvider").GetBoolean(), Is.True);
        Send(process, """{"jsonrpc":"2.0","method":"initialized","params":{}}""");
        Send(process, $$$$"""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"{{{{uri}}}}","languageId":"yaml","version":1,"text":"criterion: a\nof: persn\n"}}}""");
        Assert.That(FaultsOf(process, uri), Has.Some.EqualTo("CE2002").Or.Some.EqualTo("CE1014"));
        Send(process, $$$$"""{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"{{{{uri}}}}"},"position":{"line":0,"character":2}}}""");
        Assert.That(Next(process).GetProperty("result").GetRawText(), Does.Contain("The name that rules ask for it by"));
        var text = JsonSerializer.Serialize("criterion: a\nof: person\ncite: a(b)\nversions:\n  - in_force: {from: 2020-01-01}\n    source: OURS\n    exists: charge\n");
        Send(process, $$$$"""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"{{{{uri}}}}","version":2},"contentChanges":[{"text":{{{{text}}}}}]}}""");
        Assert.That(FaultsOf(process, uri), Is.EqualTo((string[])["CE3009"]), "only that nothing uses it");
        Send(process, """{"jsonrpc":"2.0","id":3,"method":"shutdown"}""");
        Assert.That(Next(process).GetProperty("result").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Send(process, """{"jsonrpc":"2.0","method":"exit"}""");
        process.WaitForExit();
        Assert.Multiple(() =>
        {
            Assert.That(process.ExitCode, Is.Zero);
            Assert.That(process.StandardOutput.ReadToEnd(), Is.Empty, "nothing but messages");
            Assert.That(error.Result, Is.Empty);
        });
    }

    [Test]
    public void An_editor_that_goes_without_a_word_is_told_on_standard_error()
    {
        using var folder = new TemporaryFolder();
        using var process = Tool.StartServing(folder.Path);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEnd(), process.StandardError.ReadToEnd());
        process.WaitForExit();
        new ToolRun(process.ExitCode, output, error).AssertEnds(ExitCode.Input, "without saying shutdown and exit");
        Assert.That(output, Is.Empty);
    }

    private static void Send(System.Diagnostics.Process process, string message)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        process.StandardInput.BaseStream.Write([.. Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"), .. bytes]);
        process.StandardInput.BaseStream.Flush();
    }

    private static List<string?> FaultsOf(System.Diagnostics.Process process, string uri)
    {
        while (true)
        {
            var message = Next(process);
            if (message.GetProperty("params").GetProperty("uri").GetString() == uri)
                return [.. message.GetProperty("params").GetProperty("diagnostics").EnumerateArray().Select(fault => fault.GetProperty("code").GetString())];
        }
    }

    private static JsonElement Next(System.Diagnostics.Process process)
    {
        var input = process.StandardOutput.BaseStream;
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var letter = input.ReadByte();
            Assert.That(letter, Is.GreaterThanOrEqualTo(0), "the server said no more");
            header.Append((char)letter);
        }

        var body = new byte[int.Parse(header.ToString()["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture)];
        input.ReadExactly(body);
        return JsonDocument.Parse(body).RootElement;
    }
}
