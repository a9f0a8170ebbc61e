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
            reader.Word("rule"),
            reader.Word("title"),
            reader.OptionalWord("provision"),
            reader.OptionalWord("challenged"),
            reader.Word("about"),
            from,
            to,
            ParseWith(reader),
            reader.List("versions", ParseRuleVersion),
            reader.Location);
    }

    public CriterionSyntax ParseCriterion(MappingReader reader) => new(
        reader.Word("criterion"),
        reader.OptionalWord("title"),
        reader.Word("of"),
        reader.OptionalWords("uses"),
        reader.OptionalWord("cite"),
        reader.List("versions", ParseCriterionVersion),
        reader.Location);

    private (TimeSyntax From, TimeSyntax? To) ParseJudgedOn(MappingReader reader)
    {
        if (reader.Required("judged_on") is not { } value) return (new BrokenTime(reader.Location), null);
        if (value is YamlMapping mapping && (mapping.Find("from") ?? mapping.Find("to")) is not null)
            return shapes.Read(value, "judged_on", span => (times.Required(span, "from"), (TimeSyntax?)times.Required(span, "to")));
        return (times.Parse(value), null);
    }

    /// <summary>Further records in scope.</summary>
    public ImmutableArray<BindingSyntax> ParseWith(MappingReader reader)
    {
        if (reader.Optional("with") is not { } value) return [];
        var bindings = ImmutableArray.CreateBuilder<BindingSyntax>();
        shapes.Read(value, "with", with =>
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
        var by = reader.OptionalWord("by");
        if (by is not null) return new BindingSyntax(record, by, times.Optional(reader, "or_governing_at"));
        return new BindingSyntax(record, null, times.Required(reader, "governing_at"));
    }

    private RuleVersionSyntax ParseRuleVersion(MappingReader reader) => new(
        times.ParsePeriod(reader, "in_force"),
        reader.Word("enacted_by"),
        reader.Word("source"),
        reader.OptionalWord("note"),
        conditions.Required(reader, "when"),
        reader.OptionalList("unless", ParseException),
        reader.Word("finding"),
        reader.Location);

    private CriterionVersionSyntax ParseCriterionVersion(MappingReader reader)
    {
        var inForce = times.ParsePeriod(reader, "in_force");
        var source = reader.Word("source");
        var note = reader.OptionalWord("note");
        return new CriterionVersionSyntax(inForce, source, note, conditions.RequiredInline(reader), reader.Location);
    }

    private ExceptionSyntax ParseException(MappingReader reader)
    {
        var id = reader.Word("id");
        var cite = reader.OptionalWord("cite");
        var asks = reader.OptionalWord("asks");
        var presumed = reader.OptionalWord("presumed");
        var condition = conditions.OptionalInline(reader);
        var isAskedOnly = asks is not null && presumed is { Value: "no" };
        if (reader.IsDone && (condition is null ? !isAskedOnly : presumed is not null))
            diagnostics.Report(DiagnosticCatalog.ExceptionUndecided, presumed?.Location ?? reader.Location);
        return new ExceptionSyntax(id, cite, condition, asks, reader.Location);
    }
}
