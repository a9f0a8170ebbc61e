using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Testing;

/// <summary>Reads <c>*.tests.yaml</c>: strictly, with every fault reported at its place.</summary>
internal sealed class RuleTestFileReader(DiagnosticBag diagnostics) : TestFileReader(diagnostics)
{
    public static RuleTestFile? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var documents = YamlReader.Read(source, diagnostics);
        if (documents.Length == 0) return null;
        return new RuleTestFileReader(diagnostics).ReadFile(documents[0]);
    }

    private RuleTestFile? ReadFile(YamlNode node)
    {
        if (Mapping(node, "the file") is not { } file) return null;
        RefuseOthers(file, "test file", CaseShapes.RuleTests);
        var rule = Scalar(Required(file, CaseShapes.Tests, "test file"), CaseShapes.Tests.Name);
        var shared = ReadBase(Base(file, CaseShapes.SharedByRules));
        var cases = Items(Required(file, CaseShapes.RuleCases, "test file"), CaseShapes.RuleCases.Name).SelectMany(ReadCases).ToImmutableArray();
        RefuseTwins(cases);
        return rule is null ? null : new RuleTestFile(rule.Value, shared, cases, rule.Location);
    }

    private IEnumerable<RuleTestCase> ReadCases(YamlNode node)
    {
        if (Mapping(node, "a case") is not { } test || ReadCase(test) is not { } one) return [];
        return Find(test, CaseShapes.Each) is { } each ? ReadVariants(one, each) : [one];
    }

    // One case for each value of a field: `each: {charge.c1.section: ["120.05", "120.06"]}`.
    private IEnumerable<RuleTestCase> ReadVariants(RuleTestCase test, YamlNode node)
    {
        if (Mapping(node, CaseShapes.Each.Name) is not { } each) yield break;
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
        RefuseOthers(test, "case", CaseShapes.RuleCase);
        var name = Scalar(Required(test, CaseShapes.Case, "case"), CaseShapes.Case.Name);
        var expect = ReadExpectation(Required(test, CaseShapes.Expect, "case"));
        if (name is null || expect is null) return null;
        return new RuleTestCase(
            name.Value, Words(test, CaseShapes.Without) ?? [], ReadDossier(test, Find(test, CaseShapes.Given)), ReadReadings(test),
            Scalar(test, CaseShapes.Of)?.Value, Scalar(test, CaseShapes.Person)?.Value, expect, name.Location)
        {
            KnownGap = Scalar(test, CaseShapes.KnownGap)?.Value ?? "",
        };
    }

    private Expectation? ReadExpectation(YamlNode? node)
    {
        if (node is null || Mapping(node, CaseShapes.Expect.Name) is not { } expect) return null;
        RefuseOthers(expect, "expectation", CaseShapes.Expectation);
        if (Scalar(Required(expect, CaseShapes.ExpectedOutcome, "expectation"), CaseShapes.ExpectedOutcome.Name) is not { } name) return null;
        if (OutcomeNames.Find(name.Value) is not { } outcome)
        {
            var known = Enum.GetValues<Outcome>().Select(value => value.ToName());
            Diagnostics.ReportWithHint(DiagnosticCatalog.TestUnknownOutcome, name.Location, Suggestion.HintFor(name.Value, known), name.Value);
            return null;
        }

        return new Expectation(
            outcome, Scalar(expect, CaseShapes.Exception)?.Value, Flag(Find(expect, CaseShapes.Disputed), CaseShapes.Disputed.Name),
            Words(expect, CaseShapes.Needs), Words(expect, CaseShapes.Asks), Words(expect, CaseShapes.Open),
            Day(Find(expect, CaseShapes.Version)), Scalar(expect, CaseShapes.Says)?.Value)
        {
            ProofLines = Words(expect, CaseShapes.ProofLines) ?? [],
        };
    }
}
