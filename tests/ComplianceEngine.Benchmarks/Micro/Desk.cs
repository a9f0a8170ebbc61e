using System.Collections.Immutable;
using ComplianceEngine.Benchmarks.Comparing;
using ComplianceEngine.Benchmarks.Peers;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Judging;
using ComplianceEngine.Linking;
using ComplianceEngine.Readers;
using ComplianceEngine.Records;

namespace ComplianceEngine.Benchmarks.Micro;

/// <summary>The six rules, linked, before one person's dossier: as a case-management system would keep them warm.</summary>
internal sealed class Desk : IDisposable
{
    private readonly LoadedDataset dataset;
    private readonly Partition partition;
    private readonly ImmutableArray<LinkedRule> rules;
    private readonly Judge judge;
    private readonly FindingFactory factory;
    private readonly Dossier dossier;

    /// <param name="folder">An export with one person in it.</param>
    public Desk(string folder)
    {
        var pack = PackLoading.Load(Host.SixRules, "benchmark")[0];
        var context = new LinkContext(pack, pack.Readings, 0, new EverybodysRecords(), lens: null);
        rules = [.. pack.Rules.Select((rule, i) => RuleLinker.Link(rule, context, i))];
        dataset = DatasetReader.Read(folder, new ReadOptions { Partitions = 1 });
        var records = dataset.Records;
        var readings = new ReadingPlan(pack.Readings, ReadingSelection.Default);
        var known = new DatasetContext(records.Dataset, records.Texts, records.Files, new ReviewIndex(records.Reviews, records.Texts));
        judge = new Judge(new Frame(known, rules.Max(rule => rule.SlotCount), readings.NewVector()), readings);
        factory = new FindingFactory(judge, readings);
        partition = new Partition(records);
        partition.Load(0);

        // The partition fills the same dossier for every person, and there is one person only.
        Dossier? only = null;
        partition.ForEachDossier(person => only = person);
        judge.Frame.Dossier = dossier = only!;
    }

    /// <summary>Judges every record by every rule about it.</summary>
    /// <returns>How many of the verdicts are findings.</returns>
    public int Decide()
    {
        var findings = 0;
        foreach (var rule in rules)
            for (var i = 0; i < dossier.Count(rule.Source.About.Ordinal); i++)
                foreach (var verdict in judge.Apply(rule, dossier.Row(rule.Source.About, i)))
                    if (verdict.Outcome.IsFinding()) findings++;
        return findings;
    }

    /// <summary>Judges the person's message by the rule `messages` and proves what that says.</summary>
    public Proof Prove()
    {
        var rule = rules.First(rule => rule.Source.Id == "benchmark.messages");
        var message = dossier.Row(Vocabulary.Communication, 0);
        return factory.Prove(rule, message, judge.Apply(rule, message)[0]);
    }

    public void Dispose()
    {
        partition.Dispose();
        dataset.Dispose();
    }
}
