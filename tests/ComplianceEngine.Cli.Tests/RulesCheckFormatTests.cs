using System.Text.Json;
using System.Xml.Linq;
using ComplianceEngine.Records;
using ComplianceEngine.Reports;
using ComplianceEngine.TestSupport;
using NJsonSchema;

namespace ComplianceEngine.Cli.Tests;

/// <summary>What <c>rules check</c> writes for other tools.</summary>
public sealed class RulesCheckFormatTests
{
    private TemporaryFolder rules = null!;

    [SetUp]
    public void MakeAPackWithAMistake()
    {
        rules = new TemporaryFolder();
        Directory.CreateDirectory(rules["small"]);
        foreach (var file in Directory.EnumerateFiles(Tool.Corpus("rules/small")))
            File.WriteAllText(Path.Combine(rules["small"], Path.GetFileName(file)), File.ReadAllText(file).Replace("includes_any:", "includes_some:", StringComparison.Ordinal));
    }

    [TearDown]
    public void RemoveIt() => rules.Dispose();

    [Test]
    public async Task Sarif_is_valid_and_every_result_has_a_place()
    {
        var run = Check("sarif");
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Golden.Tests, "schemas", "sarif.schema.json"));
        Assert.That(schema.Validate(run.Output).Select(fault => fault.ToString()), Is.Empty);
        var result = JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Multiple(() =>
        {
            Assert.That(result.GetProperty("ruleId").GetString(), Is.EqualTo("CE1022"));
            Assert.That(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), Does.EndWith("/small/telling.rule.yaml"));
            Assert.That(place.GetProperty("region").GetProperty("startLine").GetInt32(), Is.EqualTo(15));
            Assert.That(run.ErrorLines, Is.EqualTo(new[] { "1 pack, 0 rules: 1 error, 0 warnings" }));
        });
    }

    [Test]
    public async Task Sarif_holds_no_more_than_GitHub_takes_and_says_so()
    {
        var many = Enumerable.Range(0, SarifReport.MostResults + 7).Select(_ => Diagnostic.Create(DiagnosticCatalog.TestDuplicateCase, null, ""));
        var log = SarifReport.Write([new CheckedPack("p", "", [.. many])], path => path, "1.0.0");
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Golden.Tests, "schemas", "sarif.schema.json"));
        Assert.Multiple(() =>
        {
            Assert.That(schema.Validate(log).Select(fault => fault.ToString()), Is.Empty);
            Assert.That(log, Does.Contain("7 more results are left off").And.Contain("\"uri\":\"p/pack.yaml\""));
        });
    }

    [Test]
    public void GitHub_is_told_the_line()
    {
        var run = Check("github");
        Assert.That(run.OutputLines[0], Does.StartWith("::error file=").And.Contain("small/telling.rule.yaml,line=15,col=36,title=CE1022::there is no operator `includes_some`"));
    }

    [Test]
    public void Json_has_a_line_for_each() =>
        Assert.That(JsonDocument.Parse(Check("json").OutputLines.Single()).RootElement.GetProperty("hint").GetString(), Is.EqualTo("did you mean `includes_any`?"));

    [Test]
    public void JUnit_counts_a_failure_for_each_error_and_one_case_for_a_pack_without()
    {
        var failure = XDocument.Parse(Check("junit").Output).Root!;
        var whole = XDocument.Parse(Tool.RunInside("rules", "check", "--rules", Tool.Corpus("rules"), "--format", "junit").Output).Root!;
        Assert.Multiple(() =>
        {
            Assert.That((failure.Attribute("tests")!.Value, failure.Attribute("failures")!.Value), Is.EqualTo(("1", "1")));
            Assert.That(failure.Descendants("failure").Single().Value, Does.Contain("includes_some"));
            Assert.That((whole.Attribute("tests")!.Value, whole.Attribute("failures")!.Value), Is.EqualTo(("1", "0")));
        });
    }

    [Test]
    public void Markdown_has_a_table() => Assert.That(Check("markdown").Output, Does.Contain("| error | CE1022 | `small/telling.rule.yaml:15:36` |"));

    private ToolRun Check(string format)
    {
        var run = Tool.RunInside("rules", "check", "--rules", rules.Path, "--format", format);
        Assert.That((ExitCode)run.Code, Is.EqualTo(ExitCode.Rules));
        return run;
    }
}
