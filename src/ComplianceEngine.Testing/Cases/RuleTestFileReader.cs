using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Testing;

/// <summary>Reads <c>*.tests.yaml</c>: strictly, with every fault reported at its place.</summary>
internal sealed class RuleTestFileReader(DiagnosticBag diagnostics) : TestFileReader(diagnostics)
{
    private static readonly string[] FileKeys = ["tests", "base", "cases"];
    private static readonly string[] CaseKeys = ["case", "as_of", "complete", "given", "each", "without", "readings", "of", "person", "expect"];
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
        var shared = ReadBase(Base(file));
        var cases = Items(Required(file, "cases", "test file"), "cases").SelectMany(ReadCases).ToImmutableArray();
        RefuseTwins(cases);
        return rule is null ? null : new RuleTestFile(rule.Value, shared, cases, rule.Location);
    }

    private IEnumerable<RuleTestCase> ReadCases(YamlNode node)
    {
        if (Mapping(node, "a case") is not { } test || ReadCase(test) is not { } one) return [];
        return test.Find("each") is { } each ? ReadVariants(one, each) : [one];
    }

    // One case for each value of a field: `each: {charge.c1.section: ["120.05", "120.06"]}`.
    private IEnumerable<RuleTestCase> ReadVariants(RuleTestCase test, YamlNode node)
    {
        if (Mapping(node, "each") is not { } each) yield break;
        foreach (var entry in each.Entries)
        {
            if (ReadFieldOfRow(entry.Key) is not var (schema, key, field)) continue;
            foreach (var value in Items(entry.Value, entry.Key.Value).Select(item => Scalar(item, entry.Key.Value)).OfType<YamlScalar>())
            {
                var values = ImmutableDictionary.CreateRange<FieldDefinition, YamlText>(
                    [new(schema.KeyField, new YamlText(key, entry.Key.Location)), new(field, new YamlText(value.Value, value.Location))]);
                var given = test.Given with { Rows = test.Given.Rows.Add(new TestRow(schema, key, values, value.Location)) };
                yield return test with { Name = $"{test.Name}: {field.Name} {value.Value}", Given = given, Location = value.Location };
            }
        }
    }

    private RuleTestCase? ReadCase(YamlMapping test)
    {
        RefuseOthers(test, "case", CaseKeys);
        var name = Scalar(Required(test, "case", "case"), "case");
        var expect = ReadExpectation(Required(test, "expect", "case"));
        if (name is null || expect is null) return null;
        return new RuleTestCase(
            name.Value, Words(test.Find("without"), "without"), ReadDossier(test, test.Find("given")), ReadReadings(test),
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
            Diagnostics.ReportWithHint(DiagnosticCatalog.TestUnknownOutcome, name.Location, Suggestion.DidYouMean(name.Value, known), name.Value);
            return null;
        }

        return new Expectation(
            outcome, Scalar(expect.Find("exception"), "exception")?.Value, Flag(expect.Find("disputed"), "disputed"),
            expect.Find("needs") is { } needs ? Words(needs, "needs") : null, expect.Find("asks") is { } asks ? Words(asks, "asks") : null,
            Day(expect.Find("version")), Scalar(expect.Find("says"), "says")?.Value);
    }
}
