using ComplianceEngine.Readers;
using ComplianceEngine.Records;
using ComplianceEngine.Testing.Generation;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.ConformanceTests.Parity;

/// <summary>Each record of an export, asked about as if it were not done yet, with the whole export known.</summary>
public sealed class WholeExportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [OneTimeSetUp]
    public void Generate() =>
        DatasetGenerator.Write(folder.Path, new GeneratorOptions { People = 120, Seed = 5 }, progress: null, CancellationToken.None);

    public void Dispose() => folder.Dispose();

    [TestCase("nyc-detainer")]
    [TestCase("doc-policy")]
    [TestCase("patterns")]
    public void Every_record_gets_the_answer_of_an_audit(string name)
    {
        var pack = PackOnDisk.Load(Path.Combine(Golden.Tests, "..", "rules", name));
        var engine = RuleEngine.Create([pack], ReadingSelection.Default);
        using var dataset = DatasetReader.Read(folder.Path, new ReadOptions());
        var audited = Outcomes.Findings(dataset, pack).GroupBy(finding => (finding.Record, finding.RecordId)).ToList();
        var known = FrozenDossier.Of(dataset.Records);
        var acts = Acts();
        Assert.That(audited, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (var record in audited)
                Assert.That(Compared.Of(engine.Decide(acts[record.Key], known, new DecisionOptions { Detail = DecisionDetail.EveryRule })), Is.EqualTo(Compared.InOrder(record)));
        });
    }

    private Dictionary<(string Record, string Key), ProposedAct> Acts()
    {
        var acts = new Dictionary<(string, string), ProposedAct>();
        foreach (var schema in Vocabulary.Records)
        {
            var table = CsvTable.Read(folder[$"{schema.Name}.csv"]);
            for (var i = 0; i < table.Rows.Length; i++) acts.TryAdd((schema.Name, table[i, schema.KeyField.Name]), ActOf(schema, table, i));
        }

        return acts;
    }

    private static ProposedAct ActOf(RecordSchema schema, CsvTable table, int row)
    {
        var export = new ExportBuilder(ZoneClock.NewYork);
        export.Add(schema, table.Header.Select(column => KeyValuePair.Create(schema[column], table[row, column])));
        using var records = export.Build("act", TimeValue.Blank, []);
        return ProposedAct.Of(records);
    }
}
