using ComplianceEngine.Judging;
using ComplianceEngine.Linking;
using ComplianceEngine.Records;

namespace ComplianceEngine.Auditing;

/// <summary>Judges partitions on one thread and keeps what it finds as bytes.</summary>
internal sealed class AuditWorker : IDisposable
{
    // So many take a few hundredths of a second at most, even where each is a finding.
    private const int JudgmentsBetweenChecks = 256;

    private readonly LinkedRule[] rules;
    private readonly Partition partition;
    private readonly Judge judge;
    private readonly FindingFactory factory;
    private readonly IFindingWriter writer;
    private readonly bool allOutcomes;
    private readonly FindingBuffer findings;
    private readonly RecordSet records;
    private readonly bool releases;
    private readonly CancellationToken cancellation;
    private int judged;
    private readonly Action<Dossier> visit;

    public AuditWorker(LinkedRule[] rules, RecordSet records, Judge judge, ReadingPlan readings, IFindingWriter writer, FindingStore store, AuditOptions options, CancellationToken cancellation)
    {
        this.rules = rules;
        this.writer = writer;
        this.records = records;
        allOutcomes = options.AllOutcomes;
        releases = options.ReleasesRows;
        this.cancellation = cancellation;
        findings = new FindingBuffer(store, records.Texts, (options.FindingBytes ?? long.MaxValue) / options.Threads);
        partition = new Partition(records);
        this.judge = judge;
        factory = new FindingFactory(judge, readings);
        Tally = new TallyBuilder(rules);
        visit = Visit;
    }

    public TallyBuilder Tally { get; }

    public void Run(int index)
    {
        partition.Load(index);
        if (releases) records.Release(index);
        partition.ForEachDossier(visit);
    }

    /// <summary>Hands on what was found in the last partitions.</summary>
    public void Finish() => findings.HandOn();

    public void Dispose()
    {
        partition.Dispose();
        findings.Dispose();
    }

    private void Visit(Dossier dossier)
    {
        judge.Frame.Dossier = dossier;
        foreach (var rule in rules)
        {
            var about = rule.Source.About;
            for (var i = 0; i < dossier.Count(about.Ordinal); i++) Apply(rule, dossier.Row(about, i));
        }
    }

    private void Apply(LinkedRule rule, RecordRow subject)
    {
        if (++judged % JudgmentsBetweenChecks == 0) cancellation.ThrowIfCancellationRequested();
        foreach (var verdict in judge.Apply(rule, subject))
        {
            Tally.Add(rule.Ordinal, verdict);
            if (allOutcomes || verdict.Outcome.IsFinding()) Keep(rule, subject, verdict);
        }
    }

    private void Keep(LinkedRule rule, RecordRow subject, Verdict verdict)
    {
        var finding = factory.Create(rule, subject, verdict);
        if (verdict.Outcome == Outcome.Undetermined) Tally.AddMissing(rule.Ordinal, finding.Needs);
        writer.Write(finding, findings.Output);
        findings.Add(rule.Ordinal, subject, verdict.Version, verdict.Outcome);
    }
}
