using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Parses rules and criteria.</summary>
internal sealed class RuleParser(ShapeReader shapes, TimeParser times, ConditionParser conditions, DiagnosticBag diagnostics)
{
    public RuleSyntax ParseRule(MappingReader reader)
    {
        var (from, to) = ParseJudgedOn(reader);
        return new RuleSyntax(
            reader.Word(RuleShapes.Id),
            reader.Word(RuleShapes.Title),
            reader.Word(RuleShapes.Provision),
            reader.Word(RuleShapes.Challenged),
            reader.Word(RuleShapes.About),
            from,
            to,
            ParseWith(reader),
            reader.List(RuleShapes.Versions, ParseRuleVersion),
            reader.Location);
    }

    public CriterionSyntax ParseCriterion(MappingReader reader) => new(
        reader.Word(RuleShapes.CriterionId),
        reader.Word(RuleShapes.CriterionTitle),
        reader.Word(RuleShapes.Of),
        reader.Words(RuleShapes.Uses),
        reader.Word(SupplementShapes.Cite),
        reader.List(RuleShapes.CriterionVersions, ParseCriterionVersion),
        reader.Location);

    private (TimeSyntax From, TimeSyntax? To) ParseJudgedOn(MappingReader reader)
    {
        if (reader.Value(RuleShapes.JudgedOn) is not { } value) return (new BrokenTime(reader.Location), null);
        if (value is YamlMapping mapping && (mapping.Find(RuleShapes.ActFrom.Name) ?? mapping.Find(RuleShapes.ActTo.Name)) is not null)
            return shapes.Read(value, RuleShapes.JudgedOn.Name, span => (times.Required(span, RuleShapes.ActFrom), (TimeSyntax?)times.Required(span, RuleShapes.ActTo)));
        return (times.Parse(value), null);
    }

    /// <summary>Further records in scope.</summary>
    public ImmutableArray<BindingSyntax> ParseWith(MappingReader reader)
    {
        if (reader.Value(RuleShapes.With) is not { } value) return [];
        var bindings = ImmutableArray.CreateBuilder<BindingSyntax>();
        shapes.Read(value, RuleShapes.With.Name, with =>
        {
            foreach (var entry in with.Rest)
            {
                with.Entry(entry.Key.Value);
                if (shapes.Read(entry.Value, entry.Key.Value, binding => ParseBinding(entry.Key, binding)) is { } binding) bindings.Add(binding);
            }

            return with;
        });
        return bindings.ToImmutable();
    }

    private BindingSyntax ParseBinding(YamlScalar record, MappingReader reader)
    {
        var by = reader.OptionalWord(RuleShapes.By.Name);
        if (by is not null) return new BindingSyntax(record, by, times.Optional(reader, RuleShapes.OrGoverningAt));
        return new BindingSyntax(record, null, times.Required(reader, RuleShapes.GoverningAt));
    }

    private RuleVersionSyntax ParseRuleVersion(MappingReader reader) => new(
        times.ParsePeriod(reader),
        reader.Word(RuleShapes.EnactedBy),
        reader.Word(SupplementShapes.Source),
        reader.Word(SupplementShapes.Note),
        conditions.Required(reader, RuleShapes.When),
        reader.List(RuleShapes.Unless, ParseException),
        reader.Word(RuleShapes.Finding),
        reader.Location);

    private CriterionVersionSyntax ParseCriterionVersion(MappingReader reader)
    {
        var inForce = times.ParsePeriod(reader);
        var source = reader.Word(SupplementShapes.Source);
        var note = reader.Word(SupplementShapes.Note);
        return new CriterionVersionSyntax(inForce, source, note, conditions.RequiredInline(reader), reader.Location);
    }

    private ExceptionSyntax ParseException(MappingReader reader)
    {
        var id = reader.Word(RuleShapes.ExceptionId);
        var cite = reader.Word(SupplementShapes.Cite);
        var asks = reader.Word(RuleShapes.Asks);
        var presumed = reader.Word(RuleShapes.Presumed);
        var condition = conditions.OptionalInline(reader);
        var isAskedOnly = asks is not null && presumed is { Value: "no" };
        if (reader.IsDone && (condition is null ? !isAskedOnly : presumed is not null))
            diagnostics.Report(DiagnosticCatalog.ExceptionUndecided, presumed?.Location ?? reader.Location);
        return new ExceptionSyntax(id, cite, condition, asks, reader.Location);
    }
}
