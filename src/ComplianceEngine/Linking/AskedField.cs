using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Linking;

/// <summary>Finds the field that a clause asks first of a record: what is missing where the record itself is.</summary>
internal sealed class AskedField(string scope, RulePack pack) : IConditionVisitor<FieldDefinition?>
{
    public static FieldDefinition Find(Condition? condition, string scope, RecordSchema record, RulePack pack) =>
        condition?.Accept(new AskedField(scope, pack)) ?? record.KeyField;

    public FieldDefinition? Visit(AllOf condition) => First(condition.Parts);

    public FieldDefinition? Visit(AnyOf condition) => First(condition.Parts);

    public FieldDefinition? Visit(NoneOf condition) => First(condition.Parts);

    public FieldDefinition? Visit(Constant condition) => null;

    public FieldDefinition? Visit(ChoiceTest condition) => Own(condition.Field);

    public FieldDefinition? Visit(TextTest condition) => Own(condition.Field);

    public FieldDefinition? Visit(ListTest condition) => Own(condition.Field);

    public FieldDefinition? Visit(TimeTest condition) => Own(condition.Left) ?? Own(condition.Right);

    public FieldDefinition? Visit(HappenedTest condition) => Own(condition.Field);

    public FieldDefinition? Visit(RecordedTest condition) => Own(condition.Field);

    public FieldDefinition? Visit(NearTest condition) => Own(condition.Time) ?? Own(condition.Center);

    public FieldDefinition? Visit(CountedTest condition) => Own(condition.Time) ?? Own(condition.Start);

    public FieldDefinition? Visit(LookBackTest condition) => Own(condition.Day) ?? Own(condition.Before);

    public FieldDefinition? Visit(UsualTest condition) => Own(condition.Time);

    public FieldDefinition? Visit(SizeTest condition) => Own(condition.Field);

    public FieldDefinition? Visit(SameIdTest condition) => Own(condition.Left) ?? Own(condition.Right);

    public FieldDefinition? Visit(ListedTest condition) => condition.Scope == scope ? Vocabulary.Charge[condition.ByEquivalent ? "equivalent_section" : "section"] : null;

    public FieldDefinition? Visit(MeetsTest condition)
    {
        if (condition.Scope != scope || pack.Criteria[condition.Criterion] is not { Of: { } of } criterion) return null;
        return criterion.Versions[^1].Condition.Accept(new AskedField(of.Name, pack));
    }

    public FieldDefinition? Visit(Exists condition) => condition.Where?.Accept(this);

    public FieldDefinition? Visit(Sharing condition) => condition.Same.Select(Own).FirstOrDefault(field => field is not null) ?? condition.Where?.Accept(this);

    public FieldDefinition? Visit(Latest condition) => condition.Where.Accept(this);

    public FieldDefinition? Visit(ByReading condition) => First(condition.Options);

    private FieldDefinition? First(IEnumerable<Condition> parts) => parts.Select(part => part.Accept(this)).FirstOrDefault(field => field is not null);

    private FieldDefinition? Own(FieldReference field) => field.Scope == scope ? field.Field : null;

    private FieldDefinition? Own(TimeExpression time) => time switch
    {
        FieldTime field => Own(field.Field),
        Shifted shifted => Own(shifted.Start),
        Floored floored => Own(floored.Time),
        LaterOf later => later.Parts.Select(Own).FirstOrDefault(field => field is not null),
        EarlierOf earlier => earlier.Parts.Select(Own).FirstOrDefault(field => field is not null),
        _ => null,
    };
}
