using System.Collections.Immutable;
using ComplianceEngine.Judging;
using ComplianceEngine.Linking;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Counting;

/// <summary>Counts the lines of a report over partitions, on one thread.</summary>
internal sealed class CountWorker : IDisposable
{
    private readonly LinkedRule[] rules;
    private readonly ImmutableArray<Figure> figures;
    private readonly Partition partition;
    private readonly Judge judge;
    private readonly FindingFactory factory;
    private readonly Action<Dossier> visit;

    /// <summary>Makes a worker.</summary>
    /// <param name="rules">The lines as rules.</param>
    /// <param name="figures">The figure of each rule.</param>
    /// <param name="records">The records.</param>
    /// <param name="judge">This thread's judge.</param>
    /// <param name="readings">How open questions of law are read.</param>
    public CountWorker(LinkedRule[] rules, ImmutableArray<Figure> figures, RecordSet records, Judge judge, ReadingPlan readings)
    {
        this.rules = rules;
        this.figures = figures;
        this.judge = judge;
        partition = new Partition(records);
        factory = new FindingFactory(judge, readings);
        Tallies = [.. rules.Select(_ => new LineTally())];
        visit = Visit;
    }

    /// <summary>What was counted, rule by rule.</summary>
    public ImmutableArray<LineTally> Tallies { get; }

    public void Run(int index)
    {
        partition.Load(index);
        partition.ForEachDossier(visit);
    }

    public void Dispose() => partition.Dispose();

    private void Visit(Dossier dossier)
    {
        judge.Frame.Dossier = dossier;
        for (var i = 0; i < rules.Length; i++)
        {
            if (figures[i].Unit == FigureUnit.Person && dossier.Person.IsKnown) CountPerson(i, dossier);
            else CountRecords(i, dossier);
        }
    }

    private void CountRecords(int rule, Dossier dossier)
    {
        var about = rules[rule].Source.About;
        for (var i = 0; i < dossier.Count(about.Ordinal); i++)
        {
            var subject = dossier.Row(about, i);
            var verdict = Judge(rule, subject);
            if (IsOpen(verdict)) Tallies[rule].LeaveOpen(factory.Wanting(rules[rule], subject, verdict));
            else if (Counts(verdict)) Count(rule, subject);
        }
    }

    // One record that counts makes the person count; else one that may count leaves the person open, for want of its facts.
    private void CountPerson(int rule, Dossier dossier)
    {
        var about = rules[rule].Source.About;
        RecordRow open = default;
        for (var i = 0; i < dossier.Count(about.Ordinal); i++)
        {
            var subject = dossier.Row(about, i);
            var verdict = Judge(rule, subject);
            if (IsOpen(verdict)) open = open.Exists ? open : subject;
            else if (Counts(verdict))
            {
                Tallies[rule].Count();
                return;
            }
        }

        if (open.Exists) Tallies[rule].LeaveOpen(factory.Wanting(rules[rule], open, Judge(rule, open)));
    }

    private void Count(int rule, RecordRow subject)
    {
        Tallies[rule].Count();
        var by = figures[rule].By;
        if (!by.IsEmpty) Tallies[rule].CountIn(by.Select(field => Word(field, subject.Choice(field.Offset))));
    }

    private Verdict Judge(int rule, RecordRow subject) => judge.Apply(rules[rule], subject)[0];

    private static bool IsOpen(Verdict verdict) => verdict.Outcome == Outcome.Undetermined || verdict.IsDisputed;

    private static bool Counts(Verdict verdict) => verdict.Outcome == Outcome.PossibleViolation;

    private static string Word(FieldDefinition field, byte code) => ChoiceCode.IsKnown(code) ? field.Choices[code - 1] : "";
}
