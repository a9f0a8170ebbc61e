using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Testing;

/// <summary>Reads <c>*.tests.yaml</c>: strictly, with every fault reported at its place.</summary>
internal sealed class RuleTestFileReader(DiagnosticBag diagnostics)
{
    private static readonly string[] FileKeys = ["tests", "base", "cases"];
    private static readonly string[] BaseKeys = ["as_of", "complete", "records"];
    private static readonly string[] CaseKeys = ["case", "as_of", "complete", "given", "without", "readings", "of", "person", "expect"];
    private static readonly string[] ExpectKeys = ["outcome", "exception", "disputed", "needs", "asks", "version", "says"];

    public static RuleTestFile? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var documents = YamlReader.Read(source, diagnostics);
        if (documents.Length == 0) return null;
        return new RuleTestFileReader(diagnostics).ReadFile(documents[0]);
    }

    private RuleTestFile? ReadFile(YamlNode node)
    {
        if (Mapping(node, "the file") is not { } file) return null;
        RefuseOthers(file, "test file", FileKeys);
        var rule = Scalar(Required(file, "tests", "test file"), "tests");
        var shared = file.Find("base") is { } given ? ReadBase(given) : TestDossier.Empty;
        var cases = Items(Required(file, "cases", "test file"), "cases").Select(ReadCase).OfType<RuleTestCase>().ToImmutableArray();
        foreach (var twin in cases.GroupBy(test => test.Name, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
            diagnostics.Report(DiagnosticCatalog.TestDuplicateCase, twin.Location);
        return rule is null ? null : new RuleTestFile(rule.Value, shared, cases, rule.Location);
    }

    private TestDossier ReadBase(YamlNode node)
    {
        if (Mapping(node, "base") is not { } shared) return TestDossier.Empty;
        RefuseOthers(shared, "base", BaseKeys);
        return ReadDossier(shared, shared.Find("records"));
    }

    private RuleTestCase? ReadCase(YamlNode node)
    {
        if (Mapping(node, "a case") is not { } test) return null;
        RefuseOthers(test, "case", CaseKeys);
        var name = Scalar(Required(test, "case", "case"), "case");
        var expect = ReadExpectation(Required(test, "expect", "case"));
        if (name is null || expect is null) return null;
        var readings = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (test.Find("readings") is { } chosen && Mapping(chosen, "readings") is { } options)
            foreach (var option in options.Entries) readings[option.Key.Value] = Scalar(option.Value, "readings")?.Value ?? "";
        return new RuleTestCase(
            name.Value, Words(test.Find("without"), "without"), ReadDossier(test, test.Find("given")), readings.ToImmutable(),
            Scalar(test.Find("of"), "of")?.Value, Scalar(test.Find("person"), "person")?.Value, expect, name.Location);
    }

    private Expectation? ReadExpectation(YamlNode? node)
    {
        if (node is null || Mapping(node, "expect") is not { } expect) return null;
        RefuseOthers(expect, "expectation", ExpectKeys);
        if (Scalar(Required(expect, "outcome", "expectation"), "outcome") is not { } name) return null;
        if (OutcomeNames.Find(name.Value) is not { } outcome)
        {
            var known = Enum.GetValues<Outcome>().Select(value => value.ToName());
            diagnostics.ReportWithHint(DiagnosticCatalog.TestUnknownOutcome, name.Location, Suggestion.DidYouMean(name.Value, known), name.Value);
            return null;
        }

        return new Expectation(
            outcome, Scalar(expect.Find("exception"), "exception")?.Value, Flag(expect.Find("disputed"), "disputed"),
            expect.Find("needs") is { } needs ? Words(needs, "needs") : null, expect.Find("asks") is { } asks ? Words(asks, "asks") : null,
            Day(expect.Find("version")), Scalar(expect.Find("says"), "says")?.Value);
    }

    private TestDossier ReadDossier(YamlMapping holder, YamlNode? records)
    {
        var asOf = Scalar(holder.Find("as_of"), "as_of");
        ImmutableArray<RecordSchema>? complete = holder.Find("complete") is { } kinds ? [.. Items(kinds, "complete").Select(Schema).OfType<RecordSchema>()] : null;
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
                diagnostics.ReportWithHint(
                    DiagnosticCatalog.TestUnknownField, entry.Key.Location, Suggestion.DidYouMean(entry.Key.Value, schema.Fields.Select(known => known.Name)), schema.Name, entry.Key.Value);
            else values[field] = new YamlText(Text(entry.Value), entry.Value.Location);
        }

        if (values.TryGetValue(schema.KeyField, out var key) && key.Value.Length > 0) return new TestRow(schema, key.Value, values.ToImmutable(), node.Location);
        diagnostics.Report(DiagnosticCatalog.TestRowWithoutKey, node.Location, schema.Name, schema.KeyField.Name);
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
        diagnostics.ReportWithHint(
            DiagnosticCatalog.TestUnknownRecord, name.Location, Suggestion.DidYouMean(name.Value, Vocabulary.Records.Select(record => record.Name)), name.Value);
        return null;
    }

    private void RefuseOthers(YamlMapping mapping, string what, string[] known)
    {
        foreach (var entry in mapping.Entries)
            if (!known.Contains(entry.Key.Value, StringComparer.Ordinal))
                diagnostics.ReportWithHint(DiagnosticCatalog.TestUnknownKey, entry.Key.Location, Suggestion.DidYouMean(entry.Key.Value, known), what, entry.Key.Value);
    }

    private YamlNode? Required(YamlMapping mapping, string key, string what)
    {
        var node = mapping.Find(key);
        if (node is null) diagnostics.Report(DiagnosticCatalog.TestMissingKey, mapping.Location, what, key);
        return node;
    }

    private YamlMapping? Mapping(YamlNode node, string what) => node as YamlMapping ?? Wrong<YamlMapping>(node, what, "keys with values");

    private YamlScalar? Scalar(YamlNode? node, string what) => node is null ? null : node as YamlScalar ?? Wrong<YamlScalar>(node, what, "one value");

    private ImmutableArray<YamlNode> Items(YamlNode? node, string what) =>
        node is null ? [] : (node as YamlSequence ?? Wrong<YamlSequence>(node, what, "a list"))?.Items ?? [];

    private ImmutableArray<string> Words(YamlNode? node, string what) => [.. Items(node, what).Select(item => Scalar(item, what)?.Value).OfType<string>()];

    private bool? Flag(YamlNode? node, string what)
    {
        if (Scalar(node, what) is not { } scalar) return null;
        if (scalar.Value is "yes" or "no") return scalar.Value == "yes";
        diagnostics.Report(DiagnosticCatalog.TestWrongShape, scalar.Location, what, "yes or no");
        return null;
    }

    private DateOnly? Day(YamlNode? node)
    {
        if (Scalar(node, "version") is not { } scalar) return null;
        if (DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        diagnostics.Report(DiagnosticCatalog.TestWrongShape, scalar.Location, "version", "a day such as 2015-02-12");
        return null;
    }

    private T? Wrong<T>(YamlNode node, string what, string wanted)
        where T : YamlNode
    {
        diagnostics.Report(DiagnosticCatalog.TestWrongShape, node.Location, what, wanted);
        return null;
    }
}
