using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Reads what files of test cases share: strictly, with every fault reported at its place.</summary>
internal abstract class TestFileReader(DiagnosticBag diagnostics)
{
    /// <summary>Where faults go.</summary>
    protected DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>The shared dossier.</summary>
    protected YamlMapping? Base(YamlMapping file, KeyShape key)
    {
        var shared = Find(file, key) is { } node ? Mapping(node, key.Name) : null;
        if (shared is not null) RefuseOthers(shared, key.Name, (MappingShape)key.Value);
        return shared;
    }

    protected static YamlNode? Find(YamlMapping mapping, KeyShape key) => mapping.Find(key.Name);

    protected TestDossier ReadBase(YamlMapping? shared) => shared is null ? TestDossier.Empty : ReadDossier(shared, Find(shared, CaseShapes.Records));

    protected ImmutableDictionary<string, string> ReadReadings(YamlMapping test)
    {
        var readings = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (Find(test, CaseShapes.Readings) is { } chosen && Mapping(chosen, CaseShapes.Readings.Name) is { } options)
            foreach (var option in options.Entries) readings[option.Key.Value] = Scalar(option.Value, CaseShapes.Readings.Name)?.Value ?? "";
        return readings.ToImmutable();
    }

    protected void RefuseTwins(IEnumerable<TestCase> cases)
    {
        foreach (var twin in cases.GroupBy(test => test.Name, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
            Diagnostics.Report(DiagnosticCatalog.TestDuplicateCase, twin.Location);
    }

    protected TestDossier ReadDossier(YamlMapping holder, YamlNode? records)
    {
        var asOf = Scalar(holder, CaseShapes.AsOf);
        ImmutableArray<RecordSchema>? complete = Find(holder, CaseShapes.Complete) is { } kinds ? [.. Items(kinds, CaseShapes.Complete.Name).Select(Schema).OfType<RecordSchema>()] : null;
        var rows = ImmutableArray.CreateBuilder<TestRow>();
        if (records is not null && Mapping(records, "records") is { } byKind)
            foreach (var kind in byKind.Entries)
                if (Schema(kind.Key) is { } schema) rows.AddRange(Items(kind.Value, kind.Key.Value).Select(row => ReadRow(schema, row)).OfType<TestRow>());
        return new TestDossier(asOf is null ? null : new YamlText(asOf.Value, asOf.Location), complete, rows.ToImmutable());
    }

    private TestRow? ReadRow(RecordSchema schema, YamlNode node)
    {
        if (Mapping(node, $"a {schema.Name}") is not { } row) return null;
        var values = ImmutableDictionary.CreateBuilder<FieldDefinition, YamlText>();
        foreach (var entry in row.Entries)
        {
            if (schema.Find(entry.Key.Value) is not { } field)
                Diagnostics.ReportWithHint(
                    DiagnosticCatalog.TestUnknownField, entry.Key.Location, Suggestion.HintFor(entry.Key.Value, schema.Fields.Select(known => known.Name)), schema.Name, entry.Key.Value);
            else values[field] = new YamlText(Text(entry.Value), entry.Value.Location);
        }

        if (values.TryGetValue(schema.KeyField, out var key) && key.Value.Length > 0) return new TestRow(schema, key.Value, values.ToImmutable(), node.Location);
        Diagnostics.Report(DiagnosticCatalog.TestRowWithoutKey, node.Location, schema.Name, schema.KeyField.Name);
        return null;
    }

    /// <summary>Reads <c>charge.c1.section</c>: a field of the record with a key.</summary>
    protected (RecordSchema Schema, string Key, FieldDefinition Field)? ReadFieldOfRow(YamlScalar node)
    {
        if (node.Value.Split('.') is not [var kind, var key, var name])
        {
            Diagnostics.Report(DiagnosticCatalog.TestWrongShape, node.Location, node.Value, "a field of a record, such as charge.c1.section");
            return null;
        }

        if (Schema(new YamlScalar(kind, node.Location)) is not { } schema) return null;
        if (schema.Find(name) is { } field) return (schema, key, field);
        Diagnostics.ReportWithHint(DiagnosticCatalog.TestUnknownField, node.Location, Suggestion.HintFor(name, schema.Fields.Select(known => known.Name)), schema.Name, name);
        return null;
    }

    // A list may be written as one, or with bars as in a delimited file.
    private static string Text(YamlNode node) => node switch
    {
        YamlSequence list => string.Join('|', list.Items.OfType<YamlScalar>().Select(item => item.Value)),
        YamlScalar scalar => scalar.Value,
        _ => "",
    };

    private RecordSchema? Schema(YamlNode node)
    {
        if (Scalar(node, "a kind of record") is not { } name) return null;
        if (Vocabulary.Find(name.Value) is { } schema) return schema;
        Diagnostics.ReportWithHint(
            DiagnosticCatalog.TestUnknownRecord, name.Location, Suggestion.HintFor(name.Value, Vocabulary.Records.Select(record => record.Name)), name.Value);
        return null;
    }

    protected void RefuseOthers(YamlMapping mapping, string what, MappingShape shape)
    {
        ImmutableArray<string> known = [.. shape.Keys.Select(key => key.Name)];
        foreach (var entry in mapping.Entries)
            if (!known.Contains(entry.Key.Value, StringComparer.Ordinal))
                Diagnostics.ReportWithHint(DiagnosticCatalog.TestUnknownKey, entry.Key.Location, Suggestion.HintFor(entry.Key.Value, known), what, entry.Key.Value);
    }

    protected YamlNode? Required(YamlMapping mapping, KeyShape key, string what)
    {
        var node = Find(mapping, key);
        if (node is null) Diagnostics.Report(DiagnosticCatalog.TestMissingKey, mapping.Location, what, key.Name);
        return node;
    }

    protected YamlMapping? Mapping(YamlNode node, string what) => node as YamlMapping ?? Wrong<YamlMapping>(node, what, "keys with values");

    protected YamlScalar? Scalar(YamlNode? node, string what) => node is null ? null : node as YamlScalar ?? Wrong<YamlScalar>(node, what, "one value");

    protected YamlScalar? Scalar(YamlMapping mapping, KeyShape key) => Scalar(Find(mapping, key), key.Name);

    protected ImmutableArray<string>? Words(YamlMapping mapping, KeyShape key) => Find(mapping, key) is { } node ? Words(node, key.Name) : null;

    protected ImmutableArray<YamlNode> Items(YamlNode? node, string what) =>
        node is null ? [] : (node as YamlSequence ?? Wrong<YamlSequence>(node, what, "a list"))?.Items ?? [];

    private ImmutableArray<string> Words(YamlNode? node, string what) => [.. Items(node, what).Select(item => Scalar(item, what)?.Value).OfType<string>()];

    protected bool? Flag(YamlNode? node, string what)
    {
        if (Scalar(node, what) is not { } scalar) return null;
        if (scalar.Value is "yes" or "no") return scalar.Value == "yes";
        Diagnostics.Report(DiagnosticCatalog.TestWrongShape, scalar.Location, what, "yes or no");
        return null;
    }

    protected DateOnly? Day(YamlNode? node)
    {
        if (Scalar(node, CaseShapes.Version.Name) is not { } scalar) return null;
        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Diagnostics.Report(DiagnosticCatalog.TestWrongShape, scalar.Location, CaseShapes.Version.Name, "a day such as 2015-02-12");
        return null;
    }

    private T? Wrong<T>(YamlNode node, string what, string wanted)
        where T : YamlNode
    {
        Diagnostics.Report(DiagnosticCatalog.TestWrongShape, node.Location, what, wanted);
        return null;
    }
}
