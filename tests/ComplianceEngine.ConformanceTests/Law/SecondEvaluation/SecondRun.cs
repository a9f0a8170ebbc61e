using System.Buffers;
using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>What the engine finds by one rule, by record, version by version.</summary>
internal sealed class SecondRun(string rule) : IFindingWriter
{
    private const string AsOf = "2026-11-01T00:00:00-04:00";
    private readonly Dictionary<(string Record, string? Person), List<Finding>> findings = [];

    public static SecondRun Of(RulePack pack, string rule, IEnumerable<Row> rows, ImmutableDictionary<string, string> readings)
    {
        var run = new SecondRun(rule);
        var engine = RuleEngine.Create([pack], new ReadingSelection(readings, FlipsAll: false));
        using var builder = new DossierBuilder(ZoneClock.NewYork, fields: engine.Fields);
        builder.AsOf(AsOf).Complete([.. Vocabulary.Records.Select(schema => schema.Name)]);
        foreach (var row in rows) Add(builder, row);
        engine.Audit(builder.Build(), new AuditOptions { Threads = 1, AllOutcomes = true }, run, null, CancellationToken.None);
        return run;
    }

    public IReadOnlyList<Finding> this[Row subject] => [.. findings[(subject.Id, subject.Person?.Split('|')[0])].OrderBy(finding => finding.RuleVersion)];

    public void Write(Finding finding, IBufferWriter<byte> output)
    {
        if (finding.Rule != rule) return;
        if (!findings.TryGetValue((finding.RecordId, finding.PersonId), out var list)) findings.Add((finding.RecordId, finding.PersonId), list = []);
        list.Add(finding);
    }

    private static void Add(DossierBuilder builder, Row row)
    {
        var schema = Vocabulary.Find(row.Kind)!;
        var fields = row.Cells.Append((schema.KeyField.Name, row.Id));
        if (row.Person is { } person) fields = fields.Append((schema.PersonField!.Name, person));
        builder.Add(row.Kind, [.. fields.Where(cell => cell.Item2.Length > 0)]);
    }
}
