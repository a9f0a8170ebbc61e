using ComplianceEngine.Evaluation;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Linking;

/// <summary>Links time expressions in one scope.</summary>
internal sealed class TimeLinker(LinkContext context, Scope scope) : ITimeExpressionVisitor<TimeEvaluator>
{
    public TimeEvaluator Visit(ActTime time) => ActTimeEvaluator.Instance;

    public TimeEvaluator Visit(FieldTime time) => Visit(time.Field);

    public TimeEvaluator Visit(FieldReference field) => field.Field.Type == FieldType.Date
        ? new FieldDateEvaluator(scope[field.Scope], field.Field)
        : new FieldTimeEvaluator(scope[field.Scope], field.Field);

    public TimeEvaluator Visit(LiteralDay time) => new LiteralDayEvaluator(time.Day);

    public TimeEvaluator Visit(LaterOf time) => new LaterOfEvaluator([.. time.Parts.Select(part => part.Accept(this))]);

    public TimeEvaluator Visit(EarlierOf time) => new EarlierOfEvaluator([.. time.Parts.Select(part => part.Accept(this))]);

    public TimeEvaluator Visit(Floored time) => new FlooredEvaluator(time.Time.Accept(this), time.Floor.Accept(this));

    public TimeEvaluator Visit(Shifted time) => new ShiftedEvaluator(time.Start.Accept(this), context.Duration(time.By), time.IsBackward);
}
