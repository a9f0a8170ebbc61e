using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Readers;

/// <summary>Reads a <c>map:</c>, which says where each field of a record comes from.</summary>
/// <param name="shapes">Takes nodes for what they must be.</param>
/// <param name="diagnostics">Where faults go.</param>
/// <param name="blank">Values that stand for none in every column of the file.</param>
internal sealed class FieldDescriptionReader(ShapeReader shapes, DiagnosticBag diagnostics, ImmutableArray<string> blank)
{
    private static readonly string[] SourceKeys = ["column", "constant", "key_of", "row_number"];

    public ImmutableArray<FieldLayout> Read(YamlNode map, RecordSchema record)
    {
        if (map is not YamlMapping { Entries.Length: > 0 } mapping)
        {
            diagnostics.Report(DiagnosticCatalog.MappingExpected, map.Start(), "map");
            return [];
        }

        return [.. mapping.Entries.Select(entry => Read(entry, record)).OfType<FieldLayout>()];
    }

    private FieldLayout? Read(YamlEntry entry, RecordSchema record)
    {
        if (record.Find(entry.Key.Value) is not { } field)
        {
            var known = record.Fields.Select(candidate => candidate.Name);
            diagnostics.ReportWithHint(DiagnosticCatalog.DescriptionField, entry.Key.Location, Suggestion.HintFor(entry.Key.Value, known), record.Name, entry.Key.Value);
            return null;
        }

        var layout = new FieldLayout { Field = field, Blank = blank, Location = entry.Key.Location };
        if (entry.Value is YamlMapping) return shapes.Read(entry.Value, field.Name, keys => Read(keys, layout));
        return shapes.Word(entry.Value, field.Name) is { } column ? layout with { Columns = [column.Value] } : null;
    }

    private FieldLayout Read(MappingReader keys, FieldLayout layout)
    {
        layout = ReadSource(keys, layout) with
        {
            IsOptional = FewWords.Find(keys.OptionalWord("optional"), diagnostics, ("yes", true), ("no", false)) ?? false,
            Blank = [.. blank, .. keys.OptionalWords("blank").Select(word => word.Value)],
            BlankMeans = keys.OptionalWord("blank_means")?.Value ?? "",
            Remove = [.. keys.OptionalWords("remove").Select(word => word.Value)],
            Values = keys.Optional("values") is { } values ? ReadValues(values) : [],
            Prefix = keys.OptionalWord("prefix")?.Value ?? "",
            Formats = [.. keys.OptionalWords("formats").Select(word => word.Value)],
        };
        return keys.Optional("separator") is YamlScalar separator ? layout with { ListSeparator = separator.Value } : layout;
    }

    private FieldLayout ReadSource(MappingReader keys, FieldLayout layout)
    {
        var column = keys.OptionalWord("column");
        var constant = keys.OptionalWord("constant");
        var key = keys.OptionalWords("key_of");
        var number = keys.OptionalWord("row_number");
        var told = (column is null ? 0 : 1) + (constant is null ? 0 : 1) + (key.IsEmpty ? 0 : 1) + (number is null ? 0 : 1);
        if (told != 1) diagnostics.Report(DiagnosticCatalog.DescriptionSource, layout.Location, layout.Field.Name, string.Join(", ", SourceKeys));
        if (number is { Value: not "yes" }) diagnostics.Report(DiagnosticCatalog.DescriptionWord, number.Location, number.Value, "yes");
        return column is not null ? layout with { Columns = [column.Value] }
            : constant is not null ? layout with { Source = FieldSource.Constant, Constant = constant.Value }
            : !key.IsEmpty ? layout with { Source = FieldSource.Key, Columns = [.. key.Select(word => word.Value)] }
            : layout with { Source = FieldSource.RowNumber };
    }

    private ImmutableArray<Translation> ReadValues(YamlNode node)
    {
        if (node is not YamlMapping { Entries.Length: > 0 } mapping)
        {
            diagnostics.Report(DiagnosticCatalog.MappingExpected, node.Start(), "values");
            return [];
        }

        var values = ImmutableArray.CreateBuilder<Translation>();
        foreach (var entry in mapping.Entries)
            if (shapes.Word(entry.Value, entry.Key.Value) is { } word) values.Add(new Translation(entry.Key.Value, word.Value, word.Location));
        return values.ToImmutable();
    }
}
