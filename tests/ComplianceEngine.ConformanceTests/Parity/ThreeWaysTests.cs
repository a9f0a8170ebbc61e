using System.Text.Json;
using ComplianceEngine.Dossiers;
using ComplianceEngine.Readers;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing;
using ComplianceEngine.Testing.Generation;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.ConformanceTests.Parity;

/// <summary>Before an act and after it, the rules say the same: outcome, exceptions, missing facts and questions.</summary>
public sealed class ThreeWaysTests
{
    private static readonly string Rules = Path.GetFullPath(Path.Combine(Golden.Tests, "..", "rules"));
    private static readonly string Samples = Path.GetFullPath(Path.Combine(Golden.Tests, "..", "samples"));

    private static IEnumerable<string> Packs => Directory.EnumerateDirectories(Rules).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Requests => Directory.EnumerateFiles(Path.Combine(Samples, "decide"), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    [Test]
    public async Task A_hundred_thousand_invented_persons()
    {
        const int People = 100_000;
        using var folder = new TemporaryFolder();
        DatasetGenerator.Write(folder.Path, new GeneratorOptions { People = People, Seed = 77 }, progress: null, CancellationToken.None);
        var result = await ThreeWays.Judge(folder.Path, EngineOf("nyc-detainer"), KnownScope.Persons);
        Assert.That(result.Differences, Is.Empty);
        Assert.That(result.Acts, Is.GreaterThan(2 * People), "more than two acts a person");
    }

    [TestCaseSource(nameof(Packs))]
    public async Task The_sample_of_the_incidents_by_every_pack(string name)
    {
        var pack = PackOnDisk.Load(Path.Combine(Rules, name));
        var result = await ThreeWays.Judge(Path.Combine(Samples, "doc-ice-emails"), RuleEngine.Create([pack], ReadingSelection.Default), KnownScope.Everything);
        Assert.That(result.Differences, Is.Empty);
        Assert.That(result.Acts > 0, Is.EqualTo(pack.Rules.Length > 0), "a repeal leaves no rule");
    }

    [TestCase("foreign-export")]
    [TestCase("foreign-export/as-canonical")]
    public async Task The_sample_of_another_system(string sample)
    {
        var result = await ThreeWays.Judge(Path.Combine(Samples, sample), EngineOf("nyc-detainer"), KnownScope.Everything);
        Assert.That(result.Differences, Is.Empty);
        Assert.That(result.Acts, Is.Positive);
    }

    [TestCaseSource(nameof(Packs))]
    public async Task Every_case_beside_a_rule(string name)
    {
        var pack = PackOnDisk.Load(Path.Combine(Rules, name));
        var engines = new Dictionary<string, RuleEngine>(StringComparer.Ordinal);
        var differences = new List<string>();
        foreach (var (file, test) in CasesOf(name, pack))
        {
            using var folder = new TemporaryFolder();
            CaseExport.Write(folder.Path, file, test);
            var readings = string.Join(',', test.Readings.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
            if (!engines.TryGetValue(readings, out var engine)) engines[readings] = engine = RuleEngine.Create([pack], new ReadingSelection(test.Readings, false));
            var result = await ThreeWays.Judge(folder.Path, engine, KnownScope.Everything);
            differences.AddRange(result.Differences.Select(difference => $"{file.Rule}: {test.Name}: {difference}"));
        }

        Assert.That(differences, Is.Empty);
    }

    [TestCaseSource(nameof(Requests))]
    public void Every_sample_of_a_request(string name)
    {
        var json = File.ReadAllBytes(Path.Combine(Samples, "decide", name));
        using var folder = new TemporaryFolder();
        using var document = JsonDocument.Parse(json);
        WriteExport(folder.Path, document.RootElement);
        var diagnostics = new DiagnosticBag();
        var request = DecisionRequest.Read(name, json, diagnostics)!;
        using var dataset = DatasetReader.Read(folder.Path, new ReadOptions());
        var audited = Outcomes.Findings(dataset, PackOnDisk.Load(Path.Combine(Rules, "nyc-detainer")))
            .Where(finding => finding.Record == request.Act.Record.Name && finding.RecordId == request.ActId);
        var decision = EngineOf("nyc-detainer").Decide(request.Act, request.Dossier, new DecisionOptions { Detail = DecisionDetail.EveryRule });
        Assert.That(PackOnDisk.Words(diagnostics), Is.Empty);
        Assert.That(Compared.Of(decision), Is.EqualTo(Compared.InOrder(audited)).And.Not.Empty);
    }

    private static RuleEngine EngineOf(string pack) => RuleEngine.Create([PackOnDisk.Load(Path.Combine(Rules, pack))], ReadingSelection.Default);

    private static IEnumerable<(RuleTestFile File, RuleTestCase Case)> CasesOf(string name, RulePack pack)
    {
        var diagnostics = new DiagnosticBag();
        var sources = Directory.EnumerateFiles(Path.Combine(Rules, name), "*.tests.yaml", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).Any(line => line.StartsWith("tests:", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).Select(file => new SourceText(Path.GetFileName(file), File.ReadAllText(file)));
        var files = new RuleTestRunner([pack]).Read(sources, diagnostics);
        Assert.That(PackOnDisk.Words(diagnostics), Is.Empty);
        return files.SelectMany(file => file.Cases.Select(test => (file, test)));
    }

    private static void WriteExport(string folder, JsonElement request)
    {
        var act = request.GetProperty("act");
        var rows = request.GetProperty("dossier").EnumerateObject()
            .SelectMany(kind => kind.Value.EnumerateArray().Select(record => RowOf(Vocabulary.Find(kind.Name)!, record)))
            .Append(RowOf(Vocabulary.Find(act.GetProperty("record").GetString()!)!, act));
        CaseExport.Write(folder, rows, request.GetProperty("as_of").GetString(), request.GetProperty("complete").EnumerateArray().Select(kind => kind.GetString()!));
    }

    private static (RecordSchema, Dictionary<FieldDefinition, string>) RowOf(RecordSchema schema, JsonElement record) => (schema, record.EnumerateObject()
        .Where(member => schema.Find(member.Name) is not null)
        .ToDictionary(member => schema[member.Name], member => member.Value.ValueKind == JsonValueKind.Array
            ? string.Join('|', member.Value.EnumerateArray().Select(item => item.ToString())) : member.Value.ToString()));
}
