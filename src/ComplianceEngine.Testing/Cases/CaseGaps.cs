using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Tells what no case of a rule expects: an outcome that the rule can have, or an exception that excuses.</summary>
/// <remarks>Cases are only read, not run; what is a known gap shows nothing. Stateless and safe to share between threads.</remarks>
public static class CaseGaps
{
    /// <summary>Reports every gap as a warning at the rule's or the exception's place.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="files">The files of cases that lie beside its rules.</param>
    /// <param name="diagnostics">Where gaps go.</param>
    public static void Report(RulePack pack, IEnumerable<RuleTestFile> files, DiagnosticBag diagnostics)
    {
        var cases = files.SelectMany(file => file.Cases.Where(test => test.KnownGap.Length == 0).Select(test => (file.Rule, test.Expect))).ToLookup(pair => pair.Rule, pair => pair.Expect);
        foreach (var rule in pack.Rules)
            if (cases.Contains(rule.Id)) Report(pack, rule, [.. cases[rule.Id]], diagnostics);
            else diagnostics.Report(DiagnosticCatalog.RuleUntested, rule.Location, rule.Id);
    }

    private static void Report(RulePack pack, Rule rule, IReadOnlyCollection<Expectation> expected, DiagnosticBag diagnostics)
    {
        foreach (var outcome in Possible(pack, rule).Except(expected.Select(expectation => expectation.Outcome)))
            diagnostics.Report(DiagnosticCatalog.OutcomeUntested, rule.Location, rule.Id, outcome.ToName());
        var saving = expected.Select(expectation => expectation.Exception).ToHashSet();
        foreach (var exception in rule.Versions.SelectMany(version => version.Exceptions).Where(exception => !saving.Contains(exception.Id)).DistinctBy(exception => exception.Id))
            diagnostics.Report(DiagnosticCatalog.ExceptionUntested, exception.Location, rule.Id, exception.Id);
    }

    // What can come out as far as that shows on the rule's face.
    private static IEnumerable<Outcome> Possible(RulePack pack, Rule rule)
    {
        yield return Outcome.PossibleViolation;
        yield return Outcome.Undetermined;
        if (rule.Versions.Any(version => MayAsk(pack, version))) yield return Outcome.NeedsReview;
        if (rule.Versions.Any(version => !version.Exceptions.IsEmpty)) yield return Outcome.Exempt;
        if (rule.Versions.Any(version => version.When is not Constant)) yield return Outcome.NotApplicable;
        yield return Outcome.NotInForce;
    }

    // A person is asked where an exception is open. It is not where it tests nothing but choices that must be known for the rule to apply; and what is
    // presumed not to excuse is never open.
    private static bool MayAsk(RulePack pack, RuleVersion version)
    {
        var settled = Tests(pack, version.When).OfType<ChoiceTest>().Select(test => test.Field).ToHashSet();
        return version.Exceptions.Any(exception =>
            exception is { Asks: not null, Condition: { } condition } && Tests(pack, condition).Any(test => test is not ChoiceTest choice || !settled.Contains(choice.Field)));
    }

    private static IEnumerable<Condition> Tests(RulePack pack, Condition condition) => ConditionParts.SelfAndInner(condition)
        .Where(part => part is not (AllOf or AnyOf or NoneOf))
        .SelectMany(part => part is MeetsTest meets ? pack.Criteria[meets.Criterion].Versions.SelectMany(version => Tests(pack, version.Condition)) : [part]);
}
