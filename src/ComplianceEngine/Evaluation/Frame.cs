using ComplianceEngine.Needs;
using ComplianceEngine.Records;

namespace ComplianceEngine.Evaluation;

/// <summary>All that changes while rules are evaluated: one per thread, reused from subject to subject.</summary>
internal sealed class Frame(DatasetContext dataset, int slots, byte[] readings)
{
    private const int MaxNestedActs = 16;
    private readonly Act[] acts = new Act[MaxNestedActs];
    private int depth;

    /// <summary>What holds for the whole data set.</summary>
    public DatasetContext Dataset { get; set; } = dataset;

    /// <summary>The person's records.</summary>
    public Dossier Dossier { get; set; } = null!;

    /// <summary>The record each name in scope stands for; no row where the record is missing.</summary>
    public RecordRow[] Rows { get; } = new RecordRow[slots];

    /// <summary>The option taken of each reading.</summary>
    public byte[] Readings { get; } = readings;

    /// <summary>The readings that mattered since it was last cleared, one bit each.</summary>
    public ulong TouchedReadings { get; set; }

    /// <summary>Whether the outcome is found, and what is told about it is gathered.</summary>
    public bool TakesNotes { get; set; }

    /// <summary>The missing facts met while weighing.</summary>
    public AtomTable Atoms { get; } = new();

    /// <summary>The fields looked at while citing.</summary>
    public EvidenceRecorder Evidence { get; } = new();

    /// <summary>Sections looked up before on this thread.</summary>
    public IOffenseCache Offenses { get; init; } = new OffenseCache();

    /// <summary>The fact that is missing where a record of the person is: the person, if that is not known.</summary>
    public Atom Missing(FieldDefinition field) => Dossier.Person.IsKnown || SubjectPerson is null || field.Record.PersonField is null
        ? new Atom(field, default, "")
        : new Atom(SubjectPerson, Rows[0].Key, "");

    /// <summary>The field that names the person of the record judged; <see langword="null"/> if it is about none.</summary>
    public FieldDefinition? SubjectPerson { get; set; }

    /// <summary>The moment that is judged.</summary>
    public TimeRange ActRange => acts[depth].Range;

    /// <summary>Sets the moment that is judged for a whole rule.</summary>
    public void SetAct(TimeRange range, TimeEvaluator source)
    {
        depth = 0;
        acts[0] = new Act(range, source);
    }

    /// <summary>Sets another moment until <see cref="PopAct"/>.</summary>
    public void PushAct(TimeEvaluator at)
    {
        var range = at.Range(this);
        acts[++depth] = new Act(range, at);
    }

    public void PopAct() => depth--;

    /// <summary>Takes the judged moment to lie in a part of what it can be, or, afterwards, in all of it again.</summary>
    public void NarrowAct(TimeRange range) => acts[depth] = acts[depth] with { Range = range };

    /// <summary>Whether every record of a kind is there; of a person who is not known, nothing can say so.</summary>
    public bool IsComplete(int record) => Dossier.Person.IsKnown && Dataset.IsComplete(record);

    /// <summary>Names the facts that leave the judged moment open.</summary>
    public void BlameAct(ref Blame blame)
    {
        var act = acts[depth];
        if (act.Range.IsExact) return;
        if (depth == 0)
        {
            act.Source.AddBlame(this, ref blame);
            return;
        }

        depth--;
        act.Source.AddBlame(this, ref blame);
        depth++;
    }

    /// <summary>Cites the fields that give the judged moment.</summary>
    public void CiteAct()
    {
        var act = acts[depth];
        if (depth > 0) depth--;
        else
        {
            act.Source.Cite(this);
            return;
        }

        act.Source.Cite(this);
        depth++;
    }

    private readonly record struct Act(TimeRange Range, TimeEvaluator Source);
}

/// <summary>Facts gathered into one set; void once there are too many to tell apart.</summary>
internal struct Blame
{
    public AtomSet Facts;
    public bool IsVoid;

    public void Add(Frame frame, FieldDefinition field, RecordRow row) => Add(frame, row.Exists ? new Atom(field, row.Key, "") : frame.Missing(field));

    public void Add(Frame frame, Atom atom)
    {
        if (frame.Atoms.TryGet(atom, out var set)) Facts |= set;
        else IsVoid = true;
    }

    public readonly Remedy ToRemedy() => IsVoid ? default : Remedy.Either(Facts);
}
