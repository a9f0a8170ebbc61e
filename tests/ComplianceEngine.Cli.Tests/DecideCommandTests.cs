using System.Text;
using System.Text.Json;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

public sealed class DecideCommandTests
{
    private static readonly string Samples = Tool.Repository("samples/decide");

    private static IEnumerable<string> SampleNames => Directory.EnumerateFiles(Samples, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private static readonly string Message = File.ReadAllText(Path.Combine(Samples, "release-date.json"));

    [TestCaseSource(nameof(SampleNames))]
    public void A_sample_for_people(string name)
    {
        var run = Tool.RunInside("decide", Path.Combine(Samples, $"{name}.json"));
        run.AssertEnds(name == "immigration-status-alone" ? ExitCode.Complete : ExitCode.Findings);
        Golden.Check($"corpus/cli/expected/decide-{name}.expected.txt", run.Output);
        Assert.That(run.Output, Does.EndWith("No answer authorises anything: a person decides and answers for it. This is no legal advice.\n"));
    }

    [TestCaseSource(nameof(SampleNames))]
    public void A_sample_for_programs_is_one_object_with_the_contracts_keys(string name)
    {
        var run = Tool.RunInside("decide", Path.Combine(Samples, $"{name}.json"), "--format", "jsonl", "--all-rules");
        using var decision = JsonDocument.Parse(run.OutputLines.Single());
        var rules = decision.RootElement.GetProperty("rules").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(decision.RootElement.EnumerateObject().Select(member => member.Name), Is.EqualTo(["answer", "reason", "notice", "rules"]));
            Assert.That(rules, Is.Not.Empty);
            foreach (var rule in rules)
            {
                Assert.That(rule.EnumerateObject().Select(member => member.Name), Is.EqualTo(["answer", "reason", "questions", "finding", "proof"]));
                Assert.That(rule.GetProperty("finding").EnumerateObject().Select(member => member.Name).Take(6), Is.EqualTo(["finding_id", "rule", "rule_version", "pack", "provision", "outcome"]));
                Assert.That(rule.GetProperty("proof").GetProperty("when").GetProperty("clause").GetString(), Is.Not.Empty);
            }
        });
    }

    [Test]
    public void Indented_JSON_says_the_same() => Assert.That(
        JsonElement.DeepEquals(JsonOf("--format", "json"), JsonOf("--format", "jsonl")), Is.True);

    [Test]
    public void A_proof_names_the_place_of_each_fact_in_the_request()
    {
        var run = Tool.RunInside("decide", Path.Combine(Samples, "release-date.json"), "--proof");
        Assert.That(run.Output, Does.Contain("(dossier.charge, row 1, column disposition)").And.Contain("(proposed act, row 1, column topics)"));
    }

    [Test]
    public void A_request_may_come_from_standard_input() =>
        Assert.That(FromInput(Message).Output, Is.EqualTo(Tool.RunInside("decide", Path.Combine(Samples, "release-date.json")).Output));

    [Test]
    public void Other_packs_and_readings_are_asked_as_by_an_audit()
    {
        Assert.That(FromInput(Message, "--pack", "doc-policy", "--all-rules").Output, Does.Contain("doc-policy/communicate").And.Not.Contains("10-178(c)"));
        FromInput(Message, "--reading", "A1=nobody").AssertEnds(ExitCode.Usage, "`A1` has no option `nobody`");
        FromInput(Message, "--pack", "nobody").AssertEnds(ExitCode.Usage, "there is no pack `nobody`");
    }

    [Test]
    public void Rules_that_do_not_load_decide_nothing() =>
        FromInput(Message, "--rules", Tool.Corpus("export")).AssertEnds(ExitCode.Rules, "there is no rule pack");

    [Test]
    public void An_act_that_no_rule_is_about_is_refused_rather_than_found_free() =>
        FromInput("""{"act": {"record": "screening", "screening_id": "S1"}}""").AssertEnds(ExitCode.Usage, "no rule of the packs in use is about a `screening` record");

    [Test]
    public void A_file_that_is_not_there_is_told() =>
        Tool.RunInside("decide", "nowhere.json").AssertEnds(ExitCode.Input, "CE4006", "`nowhere.json` cannot be read: there is no such file", "nothing was decided");

    [Test]
    public void A_value_that_cannot_be_read_counts_as_unknown_and_is_told_by_line_and_column()
    {
        var run = FromInput(Message.Replace("\"2019-05-06T10:30:00\",\n    \"channel\"", "\"Jane Doe\",\n    \"channel\"", StringComparison.Ordinal));
        run.AssertEnds(ExitCode.Input, "standard input:6:16: warning CE4086: this cannot be read as `communication.sent_at` and counts as unknown");
        Assert.That(run.Output, Does.Contain("communication.sent_at of M1"));
    }

    [TestCase("""{"act": }""", "1:9: error CE4080: the request is no JSON from here on")]
    [TestCase("[]", "1:1: error CE4081: an object with `act` and `dossier` is expected here")]
    [TestCase("""{"akt": {}}""", "1:2: error CE4082: `akt` is no part of a request", "did you mean `act`?")]
    [TestCase("""{"dossier": {}}""", "1:1: error CE4084: `act` is missing")]
    [TestCase("""{"act": {"communication_id": "M1"}}""", "1:9: error CE4084: `act.record` is missing")]
    [TestCase("""{"act": {"record": "comunication"}}""", "1:20: error CE4034: there is no kind of record `comunication`", "did you mean `communication`?")]
    [TestCase("""{"act": {"record": "communication"}}""", "1:9: error CE4085: a `communication` record needs its key, `communication_id`")]
    [TestCase("""{"act": {"record": "communication", "communication_id": "M1", "topic": "photo"}}""", "1:63: error CE4036: a `communication` record has no field `topic`", "did you mean `topics`?")]
    [TestCase("""{"act": {"record": "communication", "communication_id": "M1", "sent_at": ["x"]}}""", "1:74: error CE4081: one word is expected here")]
    [TestCase("""{"act": {"record": "communication", "communication_id": "M1", "communication_id": "M2"}}""", "error CE4083: `communication_id` stands there twice")]
    [TestCase("""{"act": {"record": "bail", "bail_id": "\ud800"}}""", "error CE4080: the request is no JSON from here on")]
    [TestCase("""{"act": {"record": "bail", "bail_id": "B1"}, "dossier": {"charges": []}}""", "error CE4034: there is no kind of record `charges`", "did you mean `charge`?")]
    [TestCase("""{"act": {"record": "bail", "bail_id": "B1"}, "dossier": {"charge": {}}}""", "error CE4081: an array of records is expected here")]
    [TestCase("""{"act": {"record": "bail", "bail_id": "B1"}, "complete": ["detainers"]}""", "error CE4034: there is no kind of record `detainers`", "did you mean `detainer`?")]
    [TestCase("""{"act": {"record": "bail", "bail_id": "B1"}, "as_of": "soon"}""", "error CE4033: a date or a date and time")]
    [TestCase("""{"act": {"record": "bail", "bail_id": "B1"}, "timezone": "Mars"}""", "error CE4032: `Mars` is no time zone")]
    public void What_is_wrong_with_a_request_is_told_and_nothing_is_decided(string request, params string[] messages)
    {
        var run = FromInput(request);
        run.AssertEnds(ExitCode.Input, [.. messages, "nothing was decided, because the request cannot be used"]);
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void No_message_shows_a_value_of_the_request_however_broken_it_is()
    {
        const string Secret = "Zebedee";
        var places = Enumerable.Range(0, Message.Length).Where(at => at % 31 == 0).ToList();
        Assert.Multiple(() =>
        {
            foreach (var at in places)
            {
                var broken = Message.Replace("P1", Secret, StringComparison.Ordinal).Replace("M1", Secret, StringComparison.Ordinal)
                    .Replace("\"2019-05-02\"", $"\"{Secret}\"", StringComparison.Ordinal);
                broken = broken.Remove(Math.Min(at, broken.Length - 1), 1);
                Assert.That(FromInput(broken).Error, Does.Not.Contain(Secret), $"without the character at {at}");
            }
        });
    }

    private static JsonElement JsonOf(params string[] options) =>
        JsonDocument.Parse(Tool.RunInside(["decide", Path.Combine(Samples, "release-date.json"), .. options]).Output).RootElement;

    private static ToolRun FromInput(string request, params string[] options)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var terminal = new Terminal(output, error, _ => null) { OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(request)) };
        var code = CommandLine.Run(["decide", "-", .. options], terminal);
        return new ToolRun(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
