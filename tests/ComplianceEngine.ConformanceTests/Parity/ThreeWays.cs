using System.Collections.Immutable;
using ComplianceEngine.Dossiers;
using ComplianceEngine.Readers;

namespace ComplianceEngine.ConformanceTests.Parity;

/// <summary>What came of asking three ways.</summary>
/// <param name="Acts">How many records were judged.</param>
/// <param name="Differences">Where a decision says something else than the audit.</param>
internal sealed record ThreeWaysResult(int Acts, ImmutableArray<string> Differences);

/// <summary>
/// Judges every record of an export three ways: by an audit of its files, by a decision with the whole export known, and by the typed
/// records of the persons it is about, as a stream of decisions.
/// </summary>
internal static class ThreeWays
{
    private const int MostShown = 10;
    private static readonly DecisionOptions EveryRule = new() { Detail = DecisionDetail.EveryRuleWithoutProof };

    /// <summary>Judges.</summary>
    /// <param name="folder">The export.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="scope">What typed dossiers hold.</param>
    public static async Task<ThreeWaysResult> Judge(string folder, RuleEngine engine, KnownScope scope)
    {
        using var dataset = DatasetReader.Read(folder, new ReadOptions { Threads = 2 });
        var audited = new OutcomeSums();
        engine.Audit(dataset.Records, new AuditOptions { Threads = 2, AllOutcomes = true }, audited, null, CancellationToken.None).Dispose();
        var whole = FrozenDossier.Of(dataset.Records);
        var known = KnownPersons.Of(dataset.Records, scope);
        var acts = known.Records.Where(record => engine.Judges(record.Record.Schema)).Select(record => new Asked(record.Record, record.Key, record.Persons)).ToList();
        var differences = ImmutableArray.CreateBuilder<string>();
        var at = 0;
        await foreach (var decision in engine.DecideAsync(Ask(known, acts), 2, EveryRule))
        {
            var asked = acts[at++];
            var sum = audited.ByRecord[(asked.Record.Schema.Name, asked.Key)];
            Compare(asked, "typed", decision, sum, differences);
            Compare(asked, "direct", engine.Decide(asked.Act!, whole, EveryRule), sum, differences);
            asked.Act = null;
        }

        if (at != audited.ByRecord.Count) differences.Add($"{audited.ByRecord.Count} records were audited and {at} asked about");
        return new ThreeWaysResult(at, differences.ToImmutable());
    }

    private static async IAsyncEnumerable<(ProposedAct, FrozenDossier)> Ask(KnownPersons known, List<Asked> acts)
    {
        await Task.Yield();
        foreach (var asked in acts)
        {
            asked.Act = Propose.Act(asked.Record, known.Zone);
            yield return (asked.Act, known.DossierFor(asked.Record.Schema.Name, asked.Key, asked.Persons));
        }
    }

    private static void Compare(Asked asked, string way, Decision decision, UInt128 audited, ImmutableArray<string>.Builder differences)
    {
        if (OutcomeSums.Of(decision) != audited && differences.Count < MostShown) differences.Add($"{way}: {asked.Record} {asked.Key}\n{Compared.Of(decision)}");
    }

    private sealed class Asked(DossierRecord record, string key, List<string> persons)
    {
        public DossierRecord Record => record;

        public string Key => key;

        public List<string> Persons => persons;

        public ProposedAct? Act { get; set; }
    }
}
