using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>One version of a rule as a function of facts, and which facts can stand side by side.</summary>
internal sealed class VersionProof
{
    private readonly RulePack pack;
    private readonly Rule rule;
    private readonly RuleVersion version;

    /// <summary>Makes the function.</summary>
    /// <exception cref="ProofBoundException">It exceeds the bound.</exception>
    public VersionProof(RulePack pack, Rule rule, RuleVersion version)
    {
        (this.pack, this.rule, this.version) = (pack, rule, version);
        Diagram = Make(version, null);
    }

    /// <summary>The facts.</summary>
    public FactTable Facts { get; } = new(new DiagramStore(ProofBound.Nodes));

    /// <summary>What the version says.</summary>
    public RuleDiagram Diagram { get; }

    private DiagramStore Store => Facts.Store;

    /// <summary>The outcomes that some facts, standing side by side, can give.</summary>
    public IReadOnlySet<int> Outcomes()
    {
        var outcomes = Store.Values(Store.Apply(Operations.Keep, Diagram.Outcome, Facts.Possible("")));
        outcomes.Remove(Operations.Nothing);
        return outcomes;
    }

    /// <summary>Whether the version says the same without one of its exceptions.</summary>
    public bool IsSameWithout(ExceptionClause exception) => IsSame(Diagram.Outcome, Make(version with { Exceptions = version.Exceptions.Remove(exception) }, null).Outcome);

    /// <summary>Whether the version says the same whatever a clause gives.</summary>
    public bool IsSameWhatever(Condition clause) =>
        ((int[])[0, 1, 2]).All(value => Make(version, (seen, function) => ReferenceEquals(seen, clause) ? Store.Constant(value) : function).Functions
            .Zip(Diagram.Functions).All(pair => IsSame(pair.First, pair.Second)));

    /// <summary>Where a condition holds of the records that are judged: 1, else 0.</summary>
    public int Where(Condition condition)
    {
        return Store.Map(new ClauseDiagrams(pack, Facts).Of(condition, ActContext.Of(version.InForce), Instances.Of(rule.About, rule.Bindings)), Holds, 0);
    }

    /// <summary>Where the outcome is a certain one, by a certain exception: 1, else 0.</summary>
    public int IsOutcome(Outcome outcome, string? exception)
    {
        var isIt = Store.Map(Diagram.Outcome, Operations.Same, (int)outcome);
        if (exception is null) return isIt;
        var at = version.Exceptions.Select(one => one.Id).ToImmutableArray().IndexOf(exception);
        return at < 0 ? Store.Constant(0) : Store.Apply(Operations.And, isIt, Diagram.Excusing[at]);
    }

    /// <summary>Whether some facts, standing side by side, give both.</summary>
    public bool IsPossible(int first, int second)
    {
        var both = Store.Apply(Operations.And, first, second);
        return !(Store.IsConstant(both) && Store.ValueOf(both) == 0) && Store.Values(Store.Apply(Operations.And, both, Facts.Possible(""))).Contains(1);
    }

    /// <summary>Where a function is 0.</summary>
    public int Not(int function) => Store.Map(function, Operations.Same, 0);

    /// <summary>
    /// The facts of which it can be unknown what the rule then takes for settled, though knowing it would settle it otherwise. What a
    /// person answered is not among them: a signed answer stands where the records say nothing.
    /// </summary>
    public IEnumerable<string> Hidden()
    {
        var possible = Facts.Possible("");
        var unanswered = Enumerable.Range(0, Store.VariableCount).Where(Facts.IsAnswer)
            .Aggregate(Diagram.Outcome, (outcome, answer) => Store.Where(outcome, answer, Facts.UnknownOf(answer)));
        for (var fact = 0; fact < Store.VariableCount; fact++)
        {
            var (name, size) = (Facts.NameOf(fact), Store.SizeOf(fact));
            if (!Facts.CanBeUnknown(fact) || Facts.IsAnswer(fact)) continue;
            var unknown = Facts.UnknownOf(fact);
            var settled = Store.Where(unanswered, fact, unknown);
            for (var value = 0; value < size; value++)
            {
                if (value == unknown) continue;
                var other = Store.Apply(Settles, settled, Store.Where(unanswered, fact, value));
                if (!IsPossibleAt(other, fact, unknown, value, possible)) continue;
                yield return name;
                break;
            }
        }
    }

    private bool IsPossibleAt(int function, int fact, int unknown, int value, int possible)
    {
        if (Store.IsConstant(function)) return Store.ValueOf(function) == 1;
        var both = Store.Apply(Operations.And, Store.Where(possible, fact, unknown), Store.Where(possible, fact, value));
        return Store.Values(Store.Apply(Operations.And, function, both)).Contains(1);
    }

    private RuleDiagram Make(RuleVersion one, Func<Condition, int, int>? see) => RuleDiagram.Of(rule, one, new ClauseDiagrams(pack, Facts, see), Facts);

    private bool IsSame(int first, int second)
    {
        if (first == second) return true;
        var differ = Store.Apply(Operations.Differ, first, second);
        return !Store.Values(Store.Apply(Operations.And, differ, Facts.Possible(""))).Contains(1);
    }

    // An exception that surely excuses settles it before it is known whether the rule applies: nothing is wrong either way.
    private static bool IsClear(int outcome) => (Outcome)outcome is Outcome.NotApplicable or Outcome.Exempt;

    private static bool IsSettled(int outcome) => IsClear(outcome) || (Outcome)outcome == Outcome.PossibleViolation;

    private static readonly BinaryOperation Holds = new((value, _) => value == (int)Truth.True ? 1 : 0);

    private static readonly BinaryOperation Settles = new((unknown, known) => IsSettled(unknown) && unknown != known && !(IsClear(unknown) && IsClear(known)) ? 1 : 0);
}
