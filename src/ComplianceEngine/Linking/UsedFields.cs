using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Linking;

/// <summary>Gathers every field that a pack's rules look at, cite or name in a sentence; keys and persons go without saying.</summary>
internal sealed class UsedFields : IConditionVisitor<bool>, ITimeExpressionVisitor<bool>
{
    private readonly HashSet<FieldDefinition> fields = [];

    private UsedFields()
    {
    }

    /// <summary>The fields that packs use.</summary>
    public static IReadOnlySet<FieldDefinition> Of(IEnumerable<RulePack> packs)
    {
        var used = new UsedFields();
        foreach (var pack in packs)
        {
            foreach (var rule in pack.Rules) used.Add(rule);
            foreach (var version in pack.Criteria.Values.SelectMany(criterion => criterion.Versions)) version.Condition.Accept(used);
        }

        return used.fields;
    }

    public bool Visit(AllOf condition) => Add(condition.Parts);

    public bool Visit(AnyOf condition) => Add(condition.Parts);

    public bool Visit(NoneOf condition) => Add(condition.Parts);

    public bool Visit(Constant condition) => true;

    public bool Visit(ChoiceTest condition) => Add(condition.Field);

    public bool Visit(TextTest condition) => Add(condition.Field);

    public bool Visit(ListTest condition) => Add(condition.Field);

    public bool Visit(TimeTest condition) => condition.Left.Accept(this) & condition.Right.Accept(this);

    public bool Visit(HappenedTest condition) => Add(condition.Field);

    public bool Visit(RecordedTest condition) => Add(condition.Field);

    public bool Visit(NearTest condition) => condition.Time.Accept(this) & condition.Center.Accept(this);

    public bool Visit(CountedTest condition) => condition.Time.Accept(this) & condition.Start.Accept(this);

    public bool Visit(UsualTest condition) => Add(condition.Time) & Add(condition.Standard.Group) & (condition.Standard.Where?.Accept(this) ?? true);

    public bool Visit(SizeTest condition) => Add(condition.Field);

    public bool Visit(SameIdTest condition) => Add(condition.Left) & Add(condition.Right);

    public bool Visit(MeetsTest condition) => condition.At?.Accept(this) ?? true;

    public bool Visit(ByReading condition) => Add(condition.Options);

    public bool Visit(Exists condition) => (condition.Where?.Accept(this) ?? true) & (condition.CompleteWhen?.Accept(this) ?? true);

    public bool Visit(Sharing condition)
    {
        foreach (var field in condition.Same) Add(field);
        return condition.Where?.Accept(this) ?? true;
    }

    public bool Visit(Latest condition)
    {
        fields.Add(condition.By);
        return condition.NotAfter.Accept(this) & condition.Where.Accept(this);
    }

    public bool Visit(ListedTest condition)
    {
        foreach (var name in (string[])["law", "section", "subdivision", "equivalent_section"]) fields.Add(Vocabulary.Charge[name]);
        return condition.On.Accept(this);
    }

    public bool Visit(LookBackTest condition)
    {
        condition.Day.Accept(this);
        condition.Before.Accept(this);
        if (condition.Tolling is not { } tolling) return true;
        fields.Add(tolling.Record["from"]);
        fields.Add(tolling.Record["to"]);
        tolling.Where?.Accept(this);
        return tolling.From.Accept(this) & tolling.To.Accept(this);
    }

    public bool Visit(ActTime time) => true;

    public bool Visit(FieldTime time) => Add(time.Field);

    public bool Visit(LiteralDay time) => true;

    public bool Visit(LaterOf time) => Add(time.Parts);

    public bool Visit(EarlierOf time) => Add(time.Parts);

    public bool Visit(Shifted time) => time.Start.Accept(this);

    public bool Visit(Floored time) => time.Time.Accept(this) & time.Floor.Accept(this);

    private void Add(Rule rule)
    {
        rule.JudgedFrom.Accept(this);
        rule.JudgedTo?.Accept(this);
        foreach (var binding in rule.Bindings)
        {
            if (binding.By is { } by) Add(by);
            if (binding.GoverningAt is null) continue;
            binding.GoverningAt.Accept(this);
            foreach (var name in (string[])["arrested_at", "admitted_at", "released_at"]) fields.Add(Vocabulary.Custody[name]);
        }

        foreach (var version in rule.Versions)
        {
            version.When.Accept(this);
            foreach (var exception in version.Exceptions) exception.Condition?.Accept(this);
            foreach (var part in version.Explanation.Parts)
            {
                if (part.Field is { } field) Add(field);
                if (part.Since is { } since) Add(since);
            }
        }
    }

    private bool Add(FieldReference reference)
    {
        fields.Add(reference.Field);
        return true;
    }

    private bool Add(IEnumerable<Condition> parts)
    {
        foreach (var part in parts) part.Accept(this);
        return true;
    }

    private bool Add(IEnumerable<TimeExpression> parts)
    {
        foreach (var part in parts) part.Accept(this);
        return true;
    }
}
