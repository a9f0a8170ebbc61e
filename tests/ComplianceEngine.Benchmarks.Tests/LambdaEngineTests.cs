using System.Text;
using ComplianceEngine.Benchmarks.Peers;
using RulesEngine.Models;

namespace ComplianceEngine.Benchmarks.Tests;

/// <summary>RulesEngine by itself takes a lambda that throws for one that is false; the comparison must not.</summary>
public sealed class LambdaEngineTests
{
    private const string Harmless = "o.Agency == \"doc\"";

    [Test]
    public void A_lambda_that_throws_is_reported()
    {
        var engine = Engine("o.Purpose.Length > 3", Harmless);
        Assert.That(() => Judge(engine), Throws.Exception);
    }

    [Test]
    public void A_lambda_that_does_not_compile_is_reported()
    {
        var engine = Engine(Harmless, "o.Rooms > 3");
        Assert.That(() => Judge(engine), Throws.Exception);
    }

    [Test]
    public void A_lambda_that_was_never_true_is_reported()
    {
        var engine = Engine("o.Agency == \"nypd\"", Harmless);
        Assert.That(Judge(engine), Is.EqualTo("benchmark.office,o1,,undetermined\n"));
        Assert.That(engine.AssertEveryRuleWasTrue, Throws.InvalidOperationException.With.Message.Contains("office/sure"));
    }

    [Test]
    public void A_lambda_that_is_sure_of_what_cannot_be_is_reported()
    {
        var engine = Engine(Harmless, "o.Agency == \"nypd\"");
        Assert.That(() => Judge(engine), Throws.InvalidOperationException);
    }

    [Test]
    public void Each_of_the_six_rules_lambdas_holds_where_it_must() => Assert.That(LambdaEngine.Create, Throws.Nothing);

    private static LambdaEngine Engine(string sure, string maybe) => new(
    [
        new Workflow
        {
            WorkflowName = "office",
            Rules = [new Rule { RuleName = "office/sure", Expression = sure }, new Rule { RuleName = "office/maybe", Expression = maybe }],
        },
    ]);

    private static string Judge(LambdaEngine engine)
    {
        var output = new StringBuilder();
        engine.Judge("office", "o1", "", output, new RuleParameter("o", new Office { Id = "o1", Agency = "doc" }));
        return output.ToString();
    }
}
