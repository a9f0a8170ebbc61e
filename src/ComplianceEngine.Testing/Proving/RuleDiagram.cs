using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>What one version of a rule says, as a function of facts, in one way that things can have been.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Excusing">For each exception of the version, 1 where it excuses.</param>
internal sealed record RuleDiagram(int Outcome, ImmutableArray<int> Excusing)
{
    private const int Exempt = 4;
    private const int NotApplicable = 5;
    private static readonly BinaryOperation Begin = new((applies, _) => applies switch { 0 => NotApplicable, 1 => 1, _ => 0 });
    private static readonly BinaryOperation Excuse = new((state, excuses) => Settle(state, excuses, open: 1));
    private static readonly BinaryOperation ExcuseOrAsk = new((state, excuses) => Settle(state, excuses, open: 2));
    private static readonly BinaryOperation Answered = new((value, answer) => value == (int)Truth.Unknown ? answer : value);
    private static readonly BinaryOperation IsYes = new((answer, _) => answer == (int)Truth.True ? answer : 0);
    private static readonly BinaryOperation Saves = new((outcome, excuses) => outcome == (int)ComplianceEngine.Outcome.Exempt && excuses == (int)Truth.True ? 1 : 0);
    private static readonly BinaryOperation End = new((state, _) => (int)(state switch
    {
        NotApplicable => ComplianceEngine.Outcome.NotApplicable,
        Exempt => ComplianceEngine.Outcome.Exempt,
        _ when (state & 1) != 0 => ComplianceEngine.Outcome.Undetermined,
        0 => ComplianceEngine.Outcome.PossibleViolation,
        _ => ComplianceEngine.Outcome.NeedsReview,
    }));

    /// <summary>All of them.</summary>
    public ImmutableArray<int> Functions => [Outcome, .. Excusing];

    /// <summary>Makes the function of a version.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="version">Its version.</param>
    /// <param name="clauses">What makes the functions of clauses.</param>
    /// <param name="facts">The facts.</param>
    public static RuleDiagram Of(Rule rule, RuleVersion version, ClauseDiagrams clauses, FactTable facts)
    {
        var store = facts.Store;
        var (act, instances) = (ActContext.Of(version.InForce), Instances.Of(rule.About, rule.Bindings));
        var state = store.Map(clauses.Of(version.When, act, instances), Begin, 0);
        var values = ImmutableArray.CreateBuilder<int>();
        foreach (var exception in version.Exceptions)
        {
            values.Add(Excuses(exception, clauses, facts, act, instances));
            state = store.Apply(exception.Asks is null ? Excuse : ExcuseOrAsk, state, values[^1]);
        }

        var outcome = store.Map(state, End, 0);
        return new RuleDiagram(outcome, [.. values.Select(value => store.Apply(Saves, outcome, value))]);
    }

    private static int Excuses(ExceptionClause exception, ClauseDiagrams clauses, FactTable facts, ActContext act, Instances instances)
    {
        var store = facts.Store;
        if (exception.Condition is not { } condition) return store.Map(facts.Answer(exception.Id), IsYes, 0);
        var value = clauses.Of(condition, act, instances);
        return exception.Asks is null ? value : store.Apply(Answered, value, facts.Answer(exception.Id));
    }

    private static int Settle(int state, int excuses, int open) => state >= Exempt ? state : (Truth)excuses switch
    {
        Truth.True => Exempt,
        Truth.Unknown => state | open,
        _ => state,
    };
}
