using System.Collections.Immutable;
using ComplianceEngine.Auditing;
using ComplianceEngine.Counting;
using ComplianceEngine.Deciding;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Judging;
using ComplianceEngine.Linking;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine;

/// <summary>Checks records against rule packs. Always "possible violation", with proof; no answer authorises anything.</summary>
/// <remarks>Immutable and safe to share between threads; make one and keep it.</remarks>
public sealed partial class RuleEngine
{
    private readonly LinkedRule[] rules;
    private readonly ReadingPlan readings;
    private readonly EverybodysRecords everybody;

    private RuleEngine(
        LinkedRule[] rules, ImmutableArray<Reading> openReadings, ReadingPlan readings, IReadOnlySet<FieldDefinition> fields, EverybodysRecords everybody)
    {
        this.rules = rules;
        byKind = [.. Vocabulary.Records.Select(record => rules.Where(rule => rule.Source.About == record).ToArray())];
        deciders = new DeciderPool(() => new Decider(SlotCount, readings, openReadings, everybody));
        this.everybody = everybody;
        this.readings = readings;
        Readings = openReadings;
        Fields = fields;
    }

    /// <summary>The readings of every pack.</summary>
    public ImmutableArray<Reading> Readings { get; }

    /// <summary>
    /// The fields that the rules look at, cite or name, beside keys and persons: records in which every other field is blank are
    /// judged alike, with the same evidence.
    /// </summary>
    public IReadOnlySet<FieldDefinition> Fields { get; }

    /// <summary>Whether a rule looks among records of anybody, so that a data set cannot be judged part by part.</summary>
    public bool AsksAnybody => everybody.IsAsked;

    /// <summary>Links packs into an engine.</summary>
    /// <param name="packs">Checked packs; findings come in their order.</param>
    /// <param name="selection">How open questions of law are to be read.</param>
    /// <param name="lens">What looks at every clause; <see langword="null"/> for nothing.</param>
    /// <exception cref="ArgumentException">A reading or option chosen is in no pack, or packs declare more than 64 readings.</exception>
    public static RuleEngine Create(IReadOnlyList<RulePack> packs, ReadingSelection selection, IClauseLens? lens = null)
    {
        ImmutableArray<Reading> all = [.. packs.SelectMany(pack => pack.Readings).DistinctBy(reading => reading.Id)];
        if (all.Length > 64) throw new ArgumentException("the packs declare more than 64 readings", nameof(packs));
        foreach (var (id, option) in selection.Choices)
        {
            var reading = all.FirstOrDefault(candidate => candidate.Id == id) ?? throw new ArgumentException($"no pack has a reading `{id}`", nameof(selection));
            if (reading.IndexOf(option) < 0) throw new ArgumentException($"reading `{id}` has no option `{option}`", nameof(selection));
        }

        var linked = new List<LinkedRule>();
        var lists = 0;
        var everybody = new EverybodysRecords();
        foreach (var pack in packs)
        {
            var context = new LinkContext(pack, all, lists, everybody, lens);
            lists += pack.OffenseLists.Count;
            foreach (var rule in pack.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)) linked.Add(RuleLinker.Link(rule, context, linked.Count));
        }

        return new RuleEngine([.. linked], all, new ReadingPlan(all, selection), UsedFields.Of(packs), everybody);
    }

    /// <summary>Judges every record that a rule is about.</summary>
    /// <param name="records">The records.</param>
    /// <param name="options">How to run.</param>
    /// <param name="writer">Turns findings into bytes.</param>
    /// <param name="progress">Told the share done, from 0 to 1; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The outcomes in their fixed order: the same bytes for any number of threads.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public AuditResult Audit(RecordSet records, AuditOptions options, IFindingWriter writer, IProgress<double>? progress, CancellationToken cancellation) =>
        Audit([records], options, writer, progress, cancellation);

    /// <summary>Judges every record that a rule is about, of a data set that comes part by part.</summary>
    /// <param name="parts">The parts of one data set, each with all records of its persons; one is done with when the next is asked for.</param>
    /// <param name="options">How to run.</param>
    /// <param name="writer">Turns findings into bytes.</param>
    /// <param name="progress">Told the share done, from 0 to 1; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The outcomes in their fixed order: the same bytes for any number of threads and parts. Dispose it after the last use.</returns>
    /// <exception cref="InvalidOperationException">There is more than one part, and <see cref="AsksAnybody"/>.</exception>
    /// <exception cref="IOException">Outcomes that were to wait in a temporary file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public AuditResult Audit(
        IEnumerable<RecordSet> parts, AuditOptions options, IFindingWriter writer, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        var findings = new FindingStore(options.FindingBytes is not null);
        var tally = new TallyBuilder(rules);
        try
        {
            foreach (var records in parts) Audit(records, options, writer, findings, tally, progress, cancellation);
            return new AuditResult(tally.Build(), findings, cancellation);
        }
        catch
        {
            findings.Dispose();
            throw;
        }
    }

    /// <summary>Judges one record under one rule and gives every outcome, finding or not.</summary>
    /// <param name="records">The records.</param>
    /// <param name="rule">The rule's name.</param>
    /// <param name="recordId">The key of the record.</param>
    /// <param name="personId">The person; <see langword="null"/> for whomever it is about.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>An outcome per person and, where an act lasts, per version; none if there is no such rule or record.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public IReadOnlyList<Finding> Judge(RecordSet records, string rule, string recordId, string? personId, CancellationToken cancellation)
    {
        var found = new List<Finding>();
        if (Array.Find(rules, candidate => candidate.Source.Id == rule) is not { } linked) return found;
        using var partition = new Partition(records);
        var judge = NewJudge(ContextOf(records));
        var factory = new FindingFactory(judge, readings);
        var about = linked.Source.About;
        for (var i = 0; i < records.PartitionCount; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            partition.Load(i);
            partition.ForEachDossier(dossier =>
            {
                judge.Frame.Dossier = dossier;
                for (var row = 0; row < dossier.Count(about.Ordinal); row++)
                {
                    var subject = dossier.Row(about, row);
                    if (subject.Key.ToText(records.Texts) == recordId && (personId is null || IsAbout(subject, personId, records))) Judge(judge, factory, linked, subject, found);
                }
            });
        }

        return found;
    }

    /// <summary>Finds what a finding's name stands for and proves it; one proof per version judged.</summary>
    /// <param name="records">The records.</param>
    /// <param name="findingId">The finding's name.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The proofs; none if the name is not of these records and rules.</returns>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public IReadOnlyList<Proof> Explain(RecordSet records, string findingId, CancellationToken cancellation)
    {
        using var partition = new Partition(records);
        var judge = NewJudge(ContextOf(records));
        var factory = new FindingFactory(judge, readings);
        var proofs = new List<Proof>();
        for (var i = 0; i < records.PartitionCount && proofs.Count == 0; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            partition.Load(i);
            partition.ForEachDossier(dossier => ForEachVerdict(dossier, judge, (rule, subject, verdict) =>
            {
                var person = subject.Person.IsKnown ? subject.Person.ToText(records.Texts) : null;
                if (FindingName.Of(rule.Source.Id, rule.Source.About.Name, subject.Key.ToText(records.Texts), person) == findingId)
                    proofs.Add(factory.Prove(rule, subject, verdict));
            }));
        }

        return proofs;
    }

    /// <summary>Workers that count records to which the rules apply.</summary>
    /// <param name="figures">What each rule counts.</param>
    /// <param name="records">The records.</param>
    /// <param name="count">How many workers.</param>
    internal CountWorker[] NewCounters(ImmutableArray<Figure> figures, RecordSet records, int count)
    {
        var dataset = ContextOf(records);
        return [.. Enumerable.Range(0, count).Select(_ => new CountWorker(rules, figures, records, NewJudge(dataset), readings))];
    }

    private DatasetContext ContextOf(RecordSet records)
    {
        if (AsksAnybody && records.EndPartition - records.FirstPartition < records.PartitionCount)
            throw new InvalidOperationException("the rules look among records of anybody, and only some are there");
        var plain = new DatasetContext(records.Dataset, records.Texts, records.Files, new ReviewIndex(records.Reviews, records.Texts));
        return everybody.AddTo(plain, record => new RowTable(records, record), records.Texts);
    }

    private void Audit(
        RecordSet records, AuditOptions options, IFindingWriter writer, FindingStore findings, TallyBuilder tally, IProgress<double>? progress, CancellationToken cancellation)
    {
        var dataset = ContextOf(records);
        var count = records.EndPartition - records.FirstPartition;
        var workers = new AuditWorker[Math.Min(options.Threads, count)];
        for (var i = 0; i < workers.Length; i++) workers[i] = new AuditWorker(rules, records, NewJudge(dataset), readings, writer, findings, options, cancellation);
        try
        {
            Workers.ForEach(count, workers.Length, (worker, item) =>
            {
                workers[worker].Run(records.FirstPartition + item);
                progress?.Report((double)(records.FirstPartition + item + 1) / records.PartitionCount);
            }, cancellation);
            foreach (var worker in workers)
            {
                worker.Finish();
                tally.Add(worker.Tally);
            }
        }
        finally
        {
            foreach (var worker in workers) worker.Dispose();
        }
    }

    private static bool IsAbout(RecordRow subject, string personId, RecordSet records) => subject.Person.IsKnown && subject.Person.ToText(records.Texts) == personId;

    private static void Judge(Judge judge, FindingFactory factory, LinkedRule rule, RecordRow subject, List<Finding> found)
    {
        foreach (var verdict in judge.Apply(rule, subject).ToArray())
        {
            judge.Frame.TakesNotes = true;
            found.Add(factory.Create(rule, subject, verdict));
            judge.Frame.TakesNotes = false;
        }
    }

    private Judge NewJudge(DatasetContext dataset) => new(new Frame(dataset, SlotCount, readings.NewVector()), readings);

    private int SlotCount => rules.Select(rule => rule.SlotCount).DefaultIfEmpty(0).Max();

    private void ForEachVerdict(Dossier dossier, Judge judge, Action<LinkedRule, RecordRow, Verdict> visit)
    {
        judge.Frame.Dossier = dossier;
        foreach (var rule in rules)
        {
            var about = rule.Source.About;
            for (var i = 0; i < dossier.Count(about.Ordinal); i++)
            {
                var subject = dossier.Row(about, i);
                foreach (var verdict in judge.Apply(rule, subject).ToArray()) visit(rule, subject, verdict);
            }
        }
    }
}
