using ComplianceEngine.Evaluation;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Linking;

/// <summary>Links conditions in one scope: names become slots, names of criteria become their conditions.</summary>
internal sealed class ConditionLinker(LinkContext context, SlotCounter slots, LinkedCriteria criteria, Scope scope) : IConditionVisitor<Evaluator>
{
    private readonly TimeLinker times = new(context, scope);

    public Evaluator Link(Condition condition)
    {
        var evaluator = condition.Accept(this);
        return context.Lens is { } lens ? new LensedEvaluator(evaluator, lens) : evaluator;
    }

    public Evaluator Visit(AllOf condition) => new AllOfEvaluator(condition, [.. condition.Parts.Select(Link)]);

    public Evaluator Visit(AnyOf condition) => new AnyOfEvaluator(condition, [.. condition.Parts.Select(Link)]);

    public Evaluator Visit(NoneOf condition) => new NoneOfEvaluator(condition, [.. condition.Parts.Select(Link)]);

    public Evaluator Visit(Constant condition) => new ConstantEvaluator(condition, condition.Holds);

    public Evaluator Visit(ChoiceTest condition) => new ChoiceEvaluator(condition, scope[condition.Field.Scope]);

    public Evaluator Visit(TextTest condition) => new TextEvaluator(condition, scope[condition.Field.Scope]);

    public Evaluator Visit(ListTest condition) => new ListEvaluator(condition, scope[condition.Field.Scope]);

    public Evaluator Visit(TimeTest condition) => new TimeTestEvaluator(condition, condition.Left.Accept(times), condition.Right.Accept(times));

    public Evaluator Visit(HappenedTest condition) => new HappenedEvaluator(condition, scope[condition.Field.Scope]);

    public Evaluator Visit(RecordedTest condition) => new RecordedEvaluator(condition, scope[condition.Field.Scope]);

    public Evaluator Visit(NearTest condition) =>
        new NearEvaluator(condition, condition.Time.Accept(times), context.Duration(condition.Distance), condition.Center.Accept(times));

    public Evaluator Visit(CountedTest condition) => new CountedEvaluator(
        condition, condition.Time.Accept(times), context.Duration(condition.Length), condition.Start.Accept(times), context.Days(condition.Excluded));

    public Evaluator Visit(LookBackTest condition) =>
        new LookBackEvaluator(condition, condition.Day.Accept(times), context.Duration(condition.Period), condition.Before.Accept(times), Link(condition.Tolling));

    public Evaluator Visit(UsualTest condition) => LinkUsual(condition);

    public UsualEvaluator LinkUsual(UsualTest condition)
    {
        var (slot, standard) = (scope[condition.Time.Scope], condition.Standard);
        var where = standard.Where is { } test ? new ConditionLinker(context, slots, criteria, Scope.Empty.With(standard.Alias, slot)).Link(test) : null;
        return new UsualEvaluator(condition, context.Usual(condition), slot, context.Duration(condition.Margin), where);
    }

    public Evaluator Visit(SizeTest condition) => new SizeEvaluator(condition, scope[condition.Field.Scope]);

    public Evaluator Visit(SameIdTest condition) => new SameIdEvaluator(condition, scope[condition.Left.Scope], scope[condition.Right.Scope]);

    public Evaluator Visit(ListedTest condition) => new ListedEvaluator(condition, scope[condition.Scope], context.List(condition.List), condition.On.Accept(times));

    public Evaluator Visit(MeetsTest condition)
    {
        var criterion = context.Pack.Criteria[condition.Criterion];
        List<int> about = [.. criterion.Uses.Select(name => scope[name])];
        if (criterion.Of is not null) about.Add(scope[condition.Scope]);
        var versions = criteria.Get(criterion.Id, about, () => Link(criterion, about));
        return new MeetsEvaluator(condition, criterion, versions, condition.At is null or ActTime ? null : condition.At.Accept(times));
    }

    public Evaluator Visit(Exists condition)
    {
        var slot = slots.Next();
        var inside = new ConditionLinker(context, slots, criteria, scope.With(condition.Alias, slot));
        var where = condition.Where is { } test ? inside.Link(test) : null;
        var completeWhen = condition.CompleteWhen is { } complete ? Link(complete) : null;
        return new ExistsEvaluator(condition, slot, where, completeWhen, AskedField.Find(condition.Where, condition.Alias, condition.Record, context.Pack));
    }

    public Evaluator Visit(Sharing condition)
    {
        var slot = slots.Next();
        var where = condition.Where is { } test ? new ConditionLinker(context, slots, criteria, scope.With(condition.Alias, slot)).Link(test) : null;
        int[] scopes = [.. condition.Same.Select(field => scope[field.Scope])];
        return new SharingEvaluator(condition, context.Shared(condition), scopes, slot, where, AskedField.Find(condition.Where, condition.Alias, condition.Record, context.Pack));
    }

    public Evaluator Visit(Latest condition)
    {
        var slot = slots.Next();
        var inner = scope.With(condition.Alias, slot);
        var by = new TimeLinker(context, inner).Visit(new FieldTime(new FieldReference(condition.Alias, condition.By), condition.Location));
        var where = new ConditionLinker(context, slots, criteria, inner).Link(condition.Where);
        return new LatestEvaluator(condition, slot, by, condition.NotAfter.Accept(times), where, AskedField.Find(condition.Where, condition.Alias, condition.Record, context.Pack));
    }

    public Evaluator Visit(ByReading condition)
    {
        var index = context.ReadingIndex(condition.Reading);
        return new ReadingEvaluator(condition, index, context.Readings[index], [.. condition.Options.Select(Link)]);
    }

    private LinkedCriterionVersion[] Link(Criterion criterion, List<int> about)
    {
        var inside = Scope.Empty;
        for (var i = 0; i < criterion.Uses.Length; i++) inside = inside.With(criterion.Uses[i], about[i]);
        if (criterion.Of is { } of) inside = inside.With(of.Name, about[^1]);
        var linker = new ConditionLinker(context, slots, criteria, inside);
        return [.. criterion.Versions.Select(version => new LinkedCriterionVersion(new LinkedPeriod(version.InForce), linker.Link(version.Condition), version))];
    }

    private TollingEvaluator? Link(Tolling? tolling)
    {
        if (tolling is null) return null;
        var slot = slots.Next();
        var where = tolling.Where is { } test ? new ConditionLinker(context, slots, criteria, scope.With(tolling.Alias, slot)).Link(test) : null;
        return new TollingEvaluator(tolling, slot, where, tolling.From.Accept(times), tolling.To.Accept(times));
    }
}
