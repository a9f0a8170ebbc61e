using System.Text.Json;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

public sealed class RulesCommandTests
{
    [Test]
    public void The_packs_that_come_with_the_tool_load_and_their_cases_hold()
    {
        var check = Tool.Run("rules", "check");
        var test = Tool.Run("rules", "test");
        check.AssertEnds(ExitCode.Complete);
        test.AssertEnds(ExitCode.Complete);
        Assert.Multiple(() =>
        {
            Assert.That(check.OutputLines[^1], Does.Match("^[1-9][0-9]* packs?, [1-9][0-9]* rules?: 0 errors, [0-9]+ warnings?$"));
            Assert.That(test.OutputLines[^1], Does.Match("^[1-9][0-9]* passed, 0 failed$"));
        });
    }

    [Test]
    public void A_mistake_is_shown_with_its_place_and_the_summary_counts_it()
    {
        using var rules = Pack(text => text.Replace("includes_any:", "includes_some:", StringComparison.Ordinal));
        var run = Tool.Run("rules", "check", "--rules", rules.Path);
        run.AssertEnds(ExitCode.Rules, "small/telling.rule.yaml:", "includes_some", "^");
        Assert.That(run.Output, Is.EqualTo("small: does not load\n1 pack, 0 rules: 1 error, 0 warnings\n"));
    }

    [Test]
    public void A_case_that_does_not_hold_is_proved_and_counted()
    {
        using var rules = Pack(text => text.Replace("outcome: exempt, exception: conviction", "outcome: possible_violation", StringComparison.Ordinal));
        var run = Tool.Run("rules", "test", "--rules", rules.Path);
        run.AssertEnds(ExitCode.Findings);
        Assert.Multiple(() =>
        {
            Assert.That(run.Output, Does.Match(@"FAILED small/telling\.tests\.yaml:\d+:\d+: small\.telling: A conviction excuses it\n"));
            Assert.That(run.Output, Does.Contain("What could excuse it"));
            Assert.That(run.OutputLines[^1], Is.EqualTo("2 passed, 1 failed"));
        });
    }

    [Test]
    public void A_case_with_a_mistake_in_it_does_not_check()
    {
        using var rules = Pack(text => text.Replace("disposition: convicted}", "disposition: guilty}", StringComparison.Ordinal));
        Tool.Run("rules", "test", "--rules", rules.Path).AssertEnds(ExitCode.Rules, "small/telling.tests.yaml:");
    }

    [Test]
    public void A_case_of_a_report_is_run_and_counted_and_fails_with_its_place()
    {
        using var rules = Pack(text => text);
        File.WriteAllText(rules["small/messages.report.yaml"], """
            report: messages
            title: Messages
            provision: 1-1(r)
            versions: [{years: {from: 2015}, year_ends: 12-31, enacted_by: An act, source: ACT, items: [{item: 1, figure: sent}]}]
            ---
            {figure: sent, counts: Messages, about: communication, counted_on: communication.sent_at, when: {communication.sender_agency: {is: doc}}}
            """);
        File.WriteAllText(rules["small/messages.counts.yaml"], """
            counts: messages
            base: {records: {communication: [{communication_id: m, person_ids: p, sent_at: 2018-01-01T00:00:00, sender_agency: doc}]}}
            cases:
              - {case: One was sent, year: 2018, expect: {1: 1 or more}}
              - {case: Two were sent, year: 2018, expect: {1: 2}}
            """);
        var run = Tool.Run("rules", "test", "--rules", rules.Path);
        run.AssertEnds(ExitCode.Findings);
        Assert.That(run.Output, Is.EqualTo("FAILED small/messages.counts.yaml:5:12: messages: Two were sent\n  line 1 is 1 or more, not 2\n4 passed, 1 failed\n"));
    }

    [Test]
    public void A_rule_without_a_case_fails()
    {
        using var rules = Pack(text => text);
        File.Delete(rules["small/telling.tests.yaml"]);
        var run = Tool.Run("rules", "test", "--rules", rules.Path);
        run.AssertEnds(ExitCode.Findings);
        Assert.That(run.Output, Is.EqualTo("FAILED small.telling: no test case lies beside it\n0 passed, 1 failed\n"));
    }

    [Test]
    public void The_map_tells_of_every_paragraph_what_became_of_it()
    {
        var text = Tool.Run("rules", "map");
        var json = Tool.Run("rules", "map", "--format", "json");
        text.AssertEnds(ExitCode.Complete);
        json.AssertEnds(ExitCode.Complete);
        var map = JsonDocument.Parse(json.OutputLines.Single()).RootElement;
        var clauses = map.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("texts").EnumerateArray())
            .SelectMany(version => version.GetProperty("clauses").EnumerateArray()).ToLookup(clause => clause.GetProperty("is").GetString());
        var counts = map.GetProperty("paragraphs");
        Assert.Multiple(() =>
        {
            foreach (var status in new[] { "encoded", "asked", "out-of-scope" })
                Assert.That(counts.GetProperty(status).GetInt32(), Is.EqualTo(clauses[status].Count()).And.Positive, status);
            Assert.That(clauses["encoded"].Concat(clauses["asked"]).Select(clause => clause.GetProperty("cited_by").GetArrayLength()), Has.All.Positive);
            Assert.That(clauses["out-of-scope"].Select(clause => clause.GetProperty("why").GetString()), Has.All.Not.Empty);
            Assert.That(text.OutputLines[^1], Does.Match("^nyc-detainer: [1-9][0-9]* paragraphs: [1-9][0-9]* encoded, [1-9][0-9]* asked of a person, [1-9][0-9]* out of scope$"));
            Assert.That(json.ErrorLines, Is.EqualTo(new[] { text.OutputLines[^1] }));
        });
    }

    [Test]
    public void A_paragraph_that_no_rule_states_stops_the_map_and_the_check()
    {
        using var rules = Pack(text => text);
        const string Whole = """
            map:
              - section: 1-1
                title: Telling
                texts:
                  - in_force: {from: 2015-01-01}
                    source: RUMOUR
                    clauses:
                      - {clause: (a), about: telling a release, is: encoded}
                      - {clause: (a)(i), about: unless there is a conviction, is: encoded}
                      - {clause: (a)(ii), about: or it was unrelated, is: asked}
                      - {clause: (b), about: a report, is: out-of-scope, why: No act.}

            """;
        File.WriteAllText(rules["small/map.yaml"], Whole);
        var whole = Tool.Run("rules", "map", "--rules", rules.Path);
        whole.AssertEnds(ExitCode.Complete);
        Assert.That(whole.Output, Is.EqualTo("""
            1-1: Telling

              from 2015-01-01 on (RUMOUR)
                (a)      encoded       telling a release: rule small.telling
                (a)(i)   encoded       unless there is a conviction: exception small.telling: conviction
                (a)(ii)  asked         or it was unrelated: exception small.telling: unrelated
                (b)      out-of-scope  a report. No act.

            small: 4 paragraphs: 2 encoded, 1 asked of a person, 1 out of scope

            """));
        File.WriteAllText(rules["small/map.yaml"], Whole.Replace("is: out-of-scope, why: No act.", "is: encoded", StringComparison.Ordinal));
        Tool.Run("rules", "map", "--rules", rules.Path).AssertEnds(ExitCode.Rules, "small/map.yaml:11:22", "nothing in the pack cites `1-1(b)`");
        Tool.Run("rules", "check", "--rules", rules.Path).AssertEnds(ExitCode.Rules, "small/map.yaml:11:22");
    }

    [Test]
    public void A_pack_without_a_map_is_told_of()
    {
        Tool.Run("rules", "map", "--rules", Tool.Corpus("rules")).AssertEnds(ExitCode.Rules, "no pack there has a map");
        Tool.Run("rules", "map", "--pack", "doc-policy").AssertEnds(ExitCode.Usage, "the pack `doc-policy` has no map");
        Tool.Run("rules", "map", "--format", "jsn").AssertEnds(ExitCode.Usage, "there is no format `jsn`: it is text or json; did you mean `json`?");
    }

    private static TemporaryFolder Pack(Func<string, string> change)
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["small"]);
        foreach (var file in Directory.EnumerateFiles(Tool.Corpus("rules/small"))) File.WriteAllText(Path.Combine(folder["small"], Path.GetFileName(file)), change(File.ReadAllText(file)));
        return folder;
    }
}
