using System.Text.Json.Nodes;

namespace ComplianceEngine.LanguageServer.Tests;

/// <summary>What an editor is told of places in files, each marked with a bar.</summary>
public sealed class FeatureTests
{
    private const string Path = "nyc-detainer/9-131/draft.rule.yaml";

    private const string Start = """
        rule: nyc.draft
        title: A draft
        about: communication
        judged_on: communication.sent_at
        versions:
          - in_force: {from: 2020-01-01}
            enacted_by: An example
            source: LL58-2014

        """;

    private Client client = null!;

    [OneTimeSetUp]
    public void Open() => client = new Client("nyc-detainer", "int-0185-2022");

    [OneTimeTearDown]
    public void Close() => client.Dispose();

    [TestCase("    |", "when", "unless", "note", TestName = "Keys of a version, those that are not there yet")]
    [TestCase("    when:\n      |", "all", "any", "exists", "communication.sender_agency", "person", TestName = "Heads of a condition, fields and records in scope")]
    [TestCase("    when:\n      all:\n        - |", "all", "communication.topics", "always", TestName = "Conditions in a list")]
    [TestCase("    when:\n      all:\n        - communication.sen|", "communication.sender_agency", TestName = "A field that is begun")]
    [TestCase("    when:\n      communication.sender_agency: {|", "is", "is_not", "is_one_of", "recorded", TestName = "Operators that fit a choice")]
    [TestCase("    when:\n      communication.sent_at: {|", "before", "happened", "within", TestName = "Operators that fit a time")]
    [TestCase("    when:\n      communication.sent_at: {within: 3 hours, |", "of", "after", "before", TestName = "What goes with an operator")]
    [TestCase("    when:\n      communication.sender_agency: {is: |", "doc", "ice", TestName = "Values of a choice")]
    [TestCase("    when:\n      communication.sender_agency: {is_one_of: [doc, |", "nypd", TestName = "Values in a list")]
    [TestCase("    when:\n      communication: {meets: |", "sent-to-federal-immigration-authority", TestName = "Criteria")]
    [TestCase("    when:\n      exists: |", "charge", "warrant", TestName = "Kinds of records")]
    [TestCase("    when:\n      exists: charge\n      |", "where", "as", "complete_when", TestName = "What goes with a head")]
    [TestCase("    when:\n      exists: charge\n      where:\n        charge: {listed_in: |", "penal-law-violent-or-serious", TestName = "Lists of offenses")]
    [TestCase("    when:\n      exists: charge\n      as: other\n      where:\n        other.|", "other.section", TestName = "Fields of a record by another name")]
    [TestCase("    when:\n      communication.sent_at: {before: |", "act", "communication.sent_at", TestName = "Times")]
    [TestCase("    when:\n      communication.sent_at: {within: |", "bail-release-hours", TestName = "Lengths of time")]
    [TestCase("    when:\n      reading: |", "A1", TestName = "Open questions")]
    [TestCase("    when:\n      reading: A11\n      |", "required", "not-until-ordered", TestName = "Answers of the question asked")]
    [TestCase("  - in_force: {from: 2021-01-01}\n    source: |", "LL58-2014", TestName = "Sources")]
    [TestCase("    unless:\n      - |", "id", "cite", "asks", "all", TestName = "An exception")]
    public void Proposed_are(string marked, params string[] expected) =>
        Assert.That(Completions(Start + marked), Is.SupersetOf(expected));

    [Test]
    public void What_does_not_fit_is_not_proposed() => Assert.Multiple(() =>
    {
        Assert.That(Completions(Start + "    when:\n      communication.sender_agency: {|"), Has.None.EqualTo("before").And.None.EqualTo("includes"));
        Assert.That(Completions(Start + "    when:\n      reading: A11\n      |"), Has.None.EqualTo("advocates"));
        Assert.That(Completions(Start + "    |"), Has.None.EqualTo("source").And.None.EqualTo("rule"));
        Assert.That(Completions(Start + "    when:\n      exists: charge\n      |"), Has.None.EqualTo("all"));
    });

    [Test]
    public void A_test_case_is_completed_too()
    {
        const string Cases = "tests: nyc.9-131.communications\nbase:\n  records:\n    custody:\n      - custody_id: c1\n        |\n";
        Assert.That(Completions(Cases, "nyc-detainer/9-131/draft.tests.yaml"), Is.SupersetOf((string[])["agency", "arrested_at"]).And.None.EqualTo("custody_id"));
        Assert.That(Completions("tests: |\n", "nyc-detainer/9-131/draft.tests.yaml"), Has.Some.EqualTo("nyc.9-131.communications"));
        Assert.That(Completions("tests: x\ncases:\n  - case: A\n    expect: {outcome: |", "nyc-detainer/9-131/draft.tests.yaml"), Has.Some.EqualTo("possible_violation"));
    }

    [Test]
    public void A_proposal_takes_the_place_of_the_word_that_is_begun()
    {
        var items = (JsonArray)client.AskAt("textDocument/completion", Path, Start + "    when:\n      communication.sen|der: {is: doc}\n")!;
        var edit = items.Single(item => (string)item!["label"]! == "communication.sender_agency")!["textEdit"]!;
        Assert.Multiple(() =>
        {
            Assert.That((int)edit["range"]!["start"]!["character"]!, Is.EqualTo(6));
            Assert.That((int)edit["range"]!["end"]!["character"]!, Is.EqualTo(6 + "communication.sender".Length));
        });
    }

    [TestCase("    wh|en:\n      always\n", "What must hold for the rule to apply", TestName = "A key")]
    [TestCase("    when:\n      communication.send|er_agency: {is: doc}\n", "One of: `doc`, `nypd`", TestName = "A field")]
    [TestCase("    when:\n      communication.sender_agency: {i|s: doc}\n", "custody.agency: {is: doc}", TestName = "An operator")]
    [TestCase("    when:\n      communication.sender_agency: {is: do|c}\n", "A value of **communication.sender_agency**", TestName = "A value")]
    [TestCase("    when:\n      communication: {meets: sent-to-fed|eral-immigration-authority}\n", "recipient", TestName = "A criterion, in plain English")]
    [TestCase("    when:\n      exists: char|ge\n", "one count, from filing to judgment", TestName = "A kind of record")]
    [TestCase("    source: LL58|-2014\n    when: always\n", "Local Law 58", TestName = "A source")]
    [TestCase("    when:\n      reading: A1|1\n      required: always\n", "not-until-ordered (taken unless told otherwise)", TestName = "An open question with its answers")]
    [TestCase("    titel|: x\n    when: always\n", "CE1015", TestName = "A fault")]
    public void Said_of_it_is(string marked, string expected)
    {
        var start = marked.Contains("source:", StringComparison.Ordinal) ? Start.Replace("    source: LL58-2014\n", "", StringComparison.Ordinal) : Start;
        var hover = client.AskAt("textDocument/hover", Path, start + marked);
        Assert.That((string?)hover?["contents"]!["value"], Does.Contain(expected));
    }

    [Test]
    public void Of_a_fault_the_page_of_its_code_is_shown()
    {
        var hover = client.AskAt("textDocument/hover", Path, Start + "    titel|: x\n    when: always\n");
        Assert.That((string?)hover?["contents"]!["value"], Does.Contain(Records.DiagnosticPage.Find("CE1015")!.Markdown));
    }

    [TestCase("nyc-detainer/9-131/draft.rule.yaml", Start + "    when:\n      communication: {meets: sent-to-fed|eral-immigration-authority}\n", "criterion: sent-to-federal-immigration-authority")]
    [TestCase("nyc-detainer/9-131/draft.rule.yaml", Start + "    when:\n      exists: charge\n      where:\n        charge: {listed_in: penal-law-violent-or|-serious}\n", "list: penal-law-violent-or-serious")]
    [TestCase("nyc-detainer/9-131/draft.rule.yaml", Start + "    when:\n      communication.sent_at: {within: bail-release|-hours, of: act}\n", "duration: bail-release-hours")]
    [TestCase("nyc-detainer/9-131/draft.tests.yaml", "tests: nyc.9-131.comm|unications\n", "rule: nyc.9-131.communications")]
    [TestCase("int-0185-2022/draft.amend.yaml", "amends: nyc.9-131.comm|unications\n", "rule: nyc.9-131.communications")]
    [TestCase("int-0185-2022/draft.rule.yaml", "rule: a\nversions:\n  - when:\n      person: {meets: possible-watch-|list-match}\n", "criterion: possible-watch-list-match")]
    public void A_name_leads_to_where_it_is_declared(string path, string marked, string line)
    {
        var found = client.AskAt("textDocument/definition", path, marked)!;
        var file = new Uri((string)found["uri"]!).LocalPath;
        Assert.That(File.ReadAllLines(file)[(int)found["range"]!["start"]!["line"]!], Does.Contain(line));
    }

    [Test]
    public void A_misspelt_word_is_put_right_by_a_quick_fix()
    {
        var text = Start.Replace("title:", "titel:", StringComparison.Ordinal) + "    when: always\n    finding: x\n";
        client.Open(Path, text);
        var actions = (JsonArray)client.Ask("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = client.Uri(Path) },
            ["range"] = new JsonObject { ["start"] = new JsonObject { ["line"] = 1 }, ["end"] = new JsonObject { ["line"] = 1 } },
        })!;
        var action = actions.Single()!;
        var edit = action["edit"]!["changes"]![client.Uri(Path)]!.AsArray().Single()!;
        Assert.Multiple(() =>
        {
            Assert.That((string)action["title"]!, Is.EqualTo("write `title` for `titel`"));
            Assert.That((string)edit["newText"]!, Is.EqualTo("title"));
            Assert.That((int)edit["range"]!["start"]!["line"]!, Is.EqualTo(1));
            Assert.That((int)edit["range"]!["end"]!["character"]!, Is.EqualTo(5));
        });
    }

    [Test]
    public void Nothing_failed_on_the_way() => Assert.That(client.Log, Is.Empty);

    private IEnumerable<string> Completions(string marked, string path = Path) =>
        ((JsonArray)client.AskAt("textDocument/completion", path, marked)!).Select(item => (string)item!["label"]!);
}
