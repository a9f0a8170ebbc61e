using System.Buffers;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Judging;
using ComplianceEngine.Linking;
using ComplianceEngine.Records;

namespace ComplianceEngine.Auditing;

/// <summary>Judges partitions on one thread and keeps what it finds as bytes.</summary>
internal sealed class AuditWorker : IDisposable
{
    private readonly LinkedRule[] rules;
    private readonly Partition partition;
    private readonly Judge judge;
    private readonly FindingFactory factory;
    private readonly IFindingWriter writer;
    private readonly bool allOutcomes;
    private readonly ByteStore store = new();
    private readonly Action<Dossier> visit;

    public AuditWorker(LinkedRule[] rules, RecordSet records, DatasetContext dataset, ReadingPlan readings, IFindingWriter writer, AuditOptions options)
    {
        this.rules = rules;
        this.writer = writer;
        allOutcomes = options.AllOutcomes;
        partition = new Partition(records);
        judge = new Judge(new Frame(dataset, rules.Select(rule => rule.SlotCount).DefaultIfEmpty(0).Max(), readings.NewVector()), readings);
        factory = new FindingFactory(judge, readings);
        Tally = new TallyBuilder(rules);
        visit = Visit;
    }

    public TallyBuilder Tally { get; }

    public List<StoredEntry> Entries { get; } = [];

    public void Run(int index)
    {
        partition.Load(index);
        partition.ForEachDossier(visit);
    }

    public void Dispose() => partition.Dispose();

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
        var verdicts = judge.Apply(rule, subject);
        for (var i = 0; i < verdicts.Count; i++)
        {
            var verdict = verdicts[i];
            Tally.Add(rule.Ordinal, verdict);
            if (allOutcomes || verdict.Outcome.IsFinding()) Keep(rule, subject, verdict);
        }
    }

    private void Keep(LinkedRule rule, RecordRow subject, Verdict verdict)
    {
        var finding = factory.Create(rule, subject, verdict);
        if (verdict.Outcome == Outcome.Undetermined) Tally.AddMissing(rule.Ordinal, finding.Needs);
        writer.Write(finding, store);
        Entries.Add(new StoredEntry(rule.Ordinal, subject.Key, subject.Person, verdict.Version, verdict.Outcome, store.Take()));
    }
}

/// <summary>Keeps many short runs of bytes in a few large arrays.</summary>
internal sealed class ByteStore : IBufferWriter<byte>
{
    private const int SmallestBlock = 1 << 14;
    private const int LargestBlock = 1 << 20;
    private byte[] block = [];
    private int start;
    private int end;

    public void Advance(int count) => end += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return block.AsMemory(end);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return block.AsSpan(end);
    }

    /// <summary>The bytes written since the last call.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        var run = block.AsMemory(start, end - start);
        start = end;
        return run;
    }

    // A run is never split: one that does not fit moves to a new block.
    private void Reserve(int sizeHint)
    {
        var wanted = Math.Max(sizeHint, 256);
        if (block.Length - end >= wanted) return;
        var run = block.AsSpan(start, end - start);
        var size = Math.Max(Math.Clamp(block.Length * 2, SmallestBlock, LargestBlock), (run.Length + wanted) * 2);
        var next = GC.AllocateUninitializedArray<byte>(size);
        run.CopyTo(next);
        (block, end, start) = (next, run.Length, 0);
    }
}
