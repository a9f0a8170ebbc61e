using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Parses <c>scope.field: {operator: operand}</c> by the operator table.</summary>
internal sealed class FieldTestParser(ShapeReader shapes, TimeParser times, DiagnosticBag diagnostics)
{
    public ConditionSyntax Parse(YamlEntry head, Func<YamlNode, ConditionSyntax> parseCondition)
    {
        var broken = new BrokenCondition(head.Key.Location);
        if (head.Value is YamlMapping { Entries.Length: > 0 } mapping)
            return shapes.Read(mapping, head.Key.Value, reader => ParseTest(head.Key, mapping, reader, parseCondition)) ?? broken;
        var hint = head.Value is YamlScalar { Value.Length: > 0 and < 40 } word ? $"write `{head.Key.Value}: {{is: {word.Value}}}`" : "";
        diagnostics.ReportWithHint(DiagnosticCatalog.OperatorMissing, head.Key.Location, hint, head.Key.Value);
        return broken;
    }

    private ConditionSyntax ParseTest(YamlScalar target, YamlMapping mapping, MappingReader reader, Func<YamlNode, ConditionSyntax> parseCondition)
    {
        var row = OperatorTable.Match([.. mapping.Entries.Select(entry => entry.Key.Value)]);
        if (row is null)
        {
            RefuseKeys(mapping, reader);
            return new BrokenCondition(target.Location);
        }

        var head = reader.Entry(row.Key)!;
        ImmutableArray<YamlScalar> words = row.Operand switch
        {
            OperandKind.Words => shapes.Words(head.Value, row.Key),
            OperandKind.Time => [],
            _ => shapes.Word(head.Value, row.Key) is { } word ? [word] : [],
        };
        var time = row.Operand == OperandKind.Time ? times.Parse(head.Value) : ParsePartner(row, head.Key, reader);
        var tolling = row.Extension is { } extension && reader.Optional(extension) is { } value
            ? shapes.Read(value, extension, inner => ParseTolling(inner, parseCondition)) : null;
        ImmutableArray<YamlScalar> excluded = row.Exclusion is { } key && reader.Optional(key) is { } days ? shapes.Words(days, key) : [];
        var usual = row.Standard is { } standard && reader.Required(standard) is { } told ? shapes.Read(told, standard, inner => ParseUsual(inner, parseCondition)) : null;
        if (words.IsEmpty && row.Operand != OperandKind.Time) return new BrokenCondition(target.Location);
        return new FieldTestSyntax(target, row, head.Key, words, time, tolling, excluded, usual);
    }

    private TimeSyntax? ParsePartner(ConditionOperator row, YamlScalar key, MappingReader reader)
    {
        if (row.Partner is null) return null;
        if (reader.Optional(row.Partner) is { } time) return times.Parse(time);
        var partners = OperatorTable.All.Where(other => other.Key == row.Key).Select(other => $"`{other.Partner}`");
        diagnostics.ReportWithHint(DiagnosticCatalog.KeyMissing, key.Location, $"`{row.Key}` goes with {string.Join(" or ", partners)}", row.Partner);
        return new BrokenTime(key.Location);
    }

    private TollingSyntax ParseTolling(MappingReader reader, Func<YamlNode, ConditionSyntax> parseCondition) => new(
        reader.Word(ConditionShapes.TimeIn),
        reader.Word(ConditionShapes.As),
        reader.Value(ConditionShapes.Where) is { } where ? parseCondition(where) : null,
        times.Required(reader, ConditionShapes.WindowFrom),
        times.Required(reader, ConditionShapes.WindowTo),
        reader.Location);

    private static UsualSyntax ParseUsual(MappingReader reader, Func<YamlNode, ConditionSyntax> parseCondition) => new(
        reader.Word(ConditionShapes.Group),
        reader.Word(ConditionShapes.Percentile),
        reader.Word(ConditionShapes.Fewest),
        reader.Word(ConditionShapes.DayBegins),
        reader.Word(ConditionShapes.As),
        reader.Value(ConditionShapes.Where) is { } where ? parseCondition(where) : null,
        reader.Location);

    private void RefuseKeys(YamlMapping mapping, MappingReader reader)
    {
        foreach (var entry in mapping.Entries) reader.Entry(entry.Key.Value);
        var unknown = mapping.Entries.Where(entry => !OperatorTable.Keys.Contains(entry.Key.Value)).ToList();
        foreach (var entry in unknown)
            diagnostics.ReportWithHint(
                DiagnosticCatalog.UnknownOperator, entry.Key.Location, HintFor(entry.Key.Value), entry.Key.Value);
        if (unknown.Count > 0) return;
        var keys = mapping.Entries.Select(entry => entry.Key).ToList();
        diagnostics.ReportWithHint(DiagnosticCatalog.TwoConditions, keys[1].Location, "test the field twice, in a list under `all:`", keys[0].Value, keys[1].Value);
    }

    private static Hint HintFor(string key) =>
        OperatorTable.All.FirstOrDefault(row => row.Partner == key || row.Extension == key || row.Exclusion == key || row.Standard == key) is { } row
            ? $"`{key}` goes with `{row.Key}`"
            : Suggestion.HintFor(key, OperatorTable.Keys);
}
