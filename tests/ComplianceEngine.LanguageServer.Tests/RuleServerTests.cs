using System.Text.Json.Nodes;

namespace ComplianceEngine.LanguageServer.Tests;

public sealed class RuleServerTests
{
    private const string Rule = "int-0158-2022/notices.rule.yaml";

    [Test]
    public void Shut_down_and_told_to_exit_it_ends_as_agreed()
    {
        using var client = new Client();
        Assert.That(client.Send("shutdown", []).ContainsKey("result"), Is.True);
        Assert.That(client.Exit(), Is.True);
    }

    [Test]
    public void An_exit_without_a_shutdown_is_not_as_agreed()
    {
        using var client = new Client();
        Assert.That(client.Exit(), Is.False);
    }

    [Test]
    public void A_client_that_hangs_up_ends_it()
    {
        using var client = new Client();
        Assert.That(client.HangUp(), Is.False);
    }

    [Test]
    public void After_a_shutdown_nothing_is_answered()
    {
        using var client = new Client();
        client.Ask("shutdown", []);
        Assert.That(Code(client.Send("textDocument/hover", [])), Is.EqualTo(-32600));
    }

    [Test]
    public void What_it_does_not_know_is_refused()
    {
        using var client = new Client();
        Assert.That(Code(client.Send("textDocument/rename", [])), Is.EqualTo(-32601));
    }

    [TestCase("Content-Length: 3\r\n\r\n{a}")]
    [TestCase("Content-Length: 2\r\n\r\n[]")]
    [TestCase("Content-Length: 17\r\n\r\n{\"a\":{}, \"a\": {}}")]
    [TestCase("Content-Length: x\r\n\r\n")]
    [TestCase("Content-Length: 999999999999\r\n\r\n")]
    [TestCase("\r\n")]
    public void What_is_no_message_is_refused_and_the_next_is_answered(string bytes)
    {
        using var client = new Client();
        client.Post(bytes);
        Assert.That(Code(client.Unnumbered()), Is.EqualTo(-32700));
        Assert.That(client.Send("shutdown", []).ContainsKey("result"), Is.True);
    }

    [Test]
    public void Requests_without_sense_are_answered()
    {
        using var client = new Client();
        foreach (var method in (string[])["textDocument/hover", "textDocument/completion", "textDocument/definition", "textDocument/formatting", "textDocument/codeAction"])
            foreach (var parameters in (string[])["{}", """{"textDocument": 3}""", """{"textDocument": {"uri": "http://x"}}""", """{"textDocument": {"uri": "file:///none.yaml"}, "position": {"line": -1, "character": "x"}}"""])
                Assert.That(client.Send(method, (JsonObject)JsonNode.Parse(parameters)!).ContainsKey("id"), Is.True);
        Assert.That(client.Send("shutdown", []).ContainsKey("result"), Is.True);
    }

    [Test]
    public void A_request_that_is_cancelled_before_its_turn_is_not_done()
    {
        using var client = new Client("nyc-detainer");
        client.Tell("$/cancelRequest", new JsonObject { ["id"] = 77 });
        client.Post(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 77, ["method"] = "textDocument/hover", ["params"] = new JsonObject() });
        Assert.That(Code(client.Reply(77)), Is.EqualTo(-32800));
    }

    [Test]
    public void A_file_of_no_pack_has_no_faults_and_no_answers()
    {
        using var client = new Client();
        Assert.That(client.AskAt("textDocument/hover", "alone.rule.yaml", "rule|: x\n"), Is.Null);
        Assert.That(client.AskAt("textDocument/completion", "alone.rule.yaml", "rule|: x\n"), Is.Empty);
        Assert.That(client.Log, Is.Empty);
    }

    [Test]
    public void A_fault_is_told_while_it_is_typed_and_taken_back_when_it_is_put_right()
    {
        using var client = new Client("int-0158-2022", "nyc-detainer");
        var text = client.Text(Rule);
        client.Open(Rule, text.Replace("title:", "titel:", StringComparison.Ordinal));
        var faults = client.Faults(Rule);
        Assert.That(faults.Select(fault => (string)fault!["code"]!), Has.Some.EqualTo("CE1015"));
        client.Change(Rule, text);
        Assert.That(client.Faults(Rule), Is.Empty);
    }

    [Test]
    public void What_a_used_pack_loses_is_told_where_it_is_used()
    {
        using var client = new Client("int-0158-2022", "nyc-detainer");
        const string User = "int-0158-2022/exchanges.rule.yaml";
        const string Used = "nyc-detainer/9-131/criteria/federal-immigration-authority.criterion.yaml";
        client.Open(User, client.Text(User));
        Assert.That(client.Faults(User), Is.Empty);
        client.Open(Used, client.Text(Used).Replace("criterion: sent-to-federal", "criterion: sent-to-the-federal", StringComparison.Ordinal));
        Assert.That(client.Faults(User).Select(fault => (string)fault!["code"]!), Has.Some.EqualTo("CE2025"));
    }

    [Test]
    public void A_file_that_is_closed_stands_as_on_disk()
    {
        using var client = new Client("int-0158-2022", "nyc-detainer");
        client.Open(Rule, "rule: [\n");
        Assert.That(client.Faults(Rule), Is.Not.Empty);
        client.Tell("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = client.Uri(Rule) } });
        Assert.That(client.Faults(Rule), Is.Empty);
    }

    private static int Code(JsonObject reply) => reply["error"]!["code"]!.GetValue<int>();
}
