using ComplianceEngine;
using ComplianceEngine.Readers;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

var diagnostics = new DiagnosticBag();
var pack = RulePackLoader.Load(Path.Combine(AppContext.BaseDirectory, "rules", "nyc-detainer"), diagnostics, PackScrutiny.Errors)
    ?? throw new InvalidOperationException(string.Concat(diagnostics.ToSortedList().Select(DiagnosticFormatter.Format)));
var engine = RuleEngine.Create([pack], ReadingSelection.Default);

var export = new ExportBuilder(ZoneClock.NewYork);
Add("custody", ("custody_id", "C-1"), ("person_id", "P-1"), ("agency", "doc"), ("arrested_at", "2026-05-30T08:00"), ("admitted_at", "2026-05-31T09:00"));
Add("communication", ("communication_id", "M-1"), ("person_ids", "P-1"), ("sender_agency", "doc"), ("recipient_agency", "ice"),
    ("sender_on_duty", "yes"), ("sent_at", "2026-06-01T10:15"), ("topics", "release-date"));
using var records = export.Build("example", ExportBuilder.ReadTime("2026-06-02", ZoneClock.NewYork), []);

foreach (var rule in pack.Rules.Where(rule => rule.About == Vocabulary.Communication))
foreach (var finding in engine.Judge(records, rule.Id, "M-1", "P-1", CancellationToken.None).Where(finding => finding.Outcome.IsFinding()))
    Console.WriteLine($"{finding.Provision}: {finding.Outcome.ToName()}; needs {string.Join(", ", finding.Needs.Select(fact => $"{fact.Record}.{fact.Field}"))}");

void Add(string kind, params (string Field, string Value)[] values)
{
    var schema = Vocabulary.Find(kind)!;
    export.Add(schema, values.Select(pair => KeyValuePair.Create(schema.Find(pair.Field)!, pair.Value)));
}
