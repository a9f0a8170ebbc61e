using System.Collections.Immutable;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Judging;
using ComplianceEngine.Linking;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Deciding;

/// <summary>Decides one proposed act at a time and keeps the room that this takes.</summary>
/// <remarks>Not safe to share between threads; an engine keeps some and lends them out.</remarks>
internal sealed unsafe class Decider
{
    private static readonly int Kinds = Vocabulary.Records.Length;

    private readonly Frame frame;
    private readonly Judge judge;
    private readonly DecisionMaker maker;
    private readonly Dossier person = new();
    private readonly ActTable table = new();
    private readonly EverybodysRecords everybody;

    public Decider(int slots, ReadingPlan readings, ImmutableArray<Reading> openReadings, EverybodysRecords everybody)
    {
        this.everybody = everybody;
        frame = new Frame(DatasetContext.Nothing, slots, readings.NewVector()) { Offenses = new OffenseTextCache(), Dossier = person };
        judge = new Judge(frame, readings);
        maker = new DecisionMaker(new FindingFactory(judge, readings), openReadings);
    }

    /// <summary>Decides.</summary>
    /// <param name="act">The act.</param>
    /// <param name="known">What is known.</param>
    /// <param name="rules">The rules about acts of that kind.</param>
    /// <param name="options">How the decision is to be given.</param>
    /// <param name="cancellation">Asked before each rule.</param>
    public Decision Decide(ProposedAct act, FrozenDossier known, LinkedRule[] rules, DecisionOptions options, CancellationToken cancellation)
    {
        maker.Start(options);
        fixed (byte* rows = known.Rows)
        {
            var texts = act.HasTexts ? TextPool.Over(known.Context.Texts) : known.Context.Texts;
            var last = Math.Max(1, act.PersonCount);
            for (var i = 0; i < last; i++)
            {
                act.Write(table.Act, i, texts);
                table.Act.Origin = known.ActOrigin;
                if (i == 0) frame.Dataset = ContextOf(known, rows, act.Record, texts);
                var subject = Enter(known, rows, act.Record);
                foreach (var rule in rules)
                {
                    cancellation.ThrowIfCancellationRequested();
                    foreach (var verdict in judge.Apply(rule, subject)) maker.Add(rule, subject, i, verdict);
                }
            }
        }

        return maker.Finish();
    }

    /// <summary>Forgets the act decided last and what was known, so that nothing keeps them alive.</summary>
    public void Clear()
    {
        frame.Dataset = DatasetContext.Nothing;
        person.Clear();
        maker.Clear();
    }

    // The person's records with the act among them.
    private RecordRow Enter(FrozenDossier known, byte* rows, RecordSchema schema)
    {
        person.Clear();
        var theirs = table.Act.Person.IsKnown ? known.Find(table.Act.Person) : null;
        if (table.Act.Person.IsKnown) person.Person = table.Act.Person;
        for (var kind = 0; theirs is not null && kind < Kinds; kind++) person.Set(kind, rows + theirs[kind].Start, theirs[kind].Count);
        var others = theirs is null ? default : theirs[schema.Ordinal];
        var subject = table.Place(schema, rows + others.Start, others.Count, frame.Dataset.Texts);
        person.Set(schema.Ordinal, table.First, table.Count);
        return subject;
    }

    private DatasetContext ContextOf(FrozenDossier known, byte* rows, RecordSchema schema, TextPool texts) =>
        !everybody.IsAsked && ReferenceEquals(texts, known.Context.Texts) ? known.Context : NewContext(known, rows, schema, texts);

    // Kept apart, so that the common case allocates nothing.
    private DatasetContext NewContext(FrozenDossier known, byte* rows, RecordSchema schema, TextPool texts) =>
        everybody.AddTo(known.Context, record => TableOf(known, rows, record, schema, texts), texts);

    // Everybody's records of a kind, the act among them.
    private RowTable TableOf(FrozenDossier known, byte* rows, RecordSchema record, RecordSchema acts, TextPool texts)
    {
        var all = new List<RecordRow>();
        if (record == acts) all.Add(table.Act);
        foreach (var range in known.OfAnybody(record.Ordinal))
            for (var i = 0; i < range.Count; i++)
                if (new RecordRow(rows + range.Start + (record.RowSize * i)) is var row && (record != acts || row.Key != table.Act.Key)) all.Add(row);
        return new RowTable(record, all, texts);
    }
}
