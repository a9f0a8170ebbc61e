using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport.Generation;

namespace ComplianceEngine.ConformanceTests;

/// <summary>What is never generated is never compared.</summary>
public class GeneratorCoverageTests
{
    private static readonly IReadOnlyList<RulePack> Packs = [.. Enumerable.Range(0, 40).Select(seed => PackGenerator.Generate(new Dice((ulong)seed), rules: 8))];

    [Test]
    public void Every_kind_of_condition_is_generated() =>
        Assert.That(Packs.SelectMany(Interests.Conditions).Select(condition => condition.GetType()).Distinct(), Is.EquivalentTo(KindsOf<Condition>()));

    [Test]
    public void Every_kind_of_time_expression_is_generated()
    {
        var times = Packs.SelectMany(Interests.Conditions).SelectMany(condition => ConditionParts.Of(condition).Times)
            .Concat(Packs.SelectMany(pack => pack.Rules).Select(rule => rule.JudgedFrom));
        Assert.That(times.SelectMany(ConditionParts.SelfAndInner).Select(time => time.GetType()).Distinct(), Is.EquivalentTo(KindsOf<TimeExpression>()));
    }

    [Test]
    public void Every_shape_of_rule_is_generated()
    {
        var rules = Packs.SelectMany(pack => pack.Rules).ToList();
        var exceptions = rules.SelectMany(rule => rule.Versions).SelectMany(version => version.Exceptions).ToList();
        Assert.That(rules.Exists(rule => rule.JudgedTo is not null), "acts that last");
        Assert.That(rules.Exists(rule => rule.About.PersonField is null), "records about no person");
        Assert.That(rules.Exists(rule => rule.Bindings.Any(binding => binding is { By: not null, GoverningAt: not null })), "a named or else the governing stay");
        Assert.That(rules.Exists(rule => rule.Versions.Any(version => !version.InForce.HasKnownStart)), "open starts");
        Assert.That(exceptions.Exists(exception => exception is { Condition: null }), "exceptions that only a person can answer");
        Assert.That(exceptions.Exists(exception => exception is { Condition: not null, Asks: not null }), "exceptions that a person may answer");
    }

    private static IEnumerable<Type> KindsOf<T>() => typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)));
}
