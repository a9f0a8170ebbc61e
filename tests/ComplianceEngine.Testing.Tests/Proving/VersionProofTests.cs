using System.Buffers;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport.Generation;

namespace ComplianceEngine.Testing.Tests.Proving;

/// <summary>What is proved of versions of rules, against the engine on records made at random.</summary>
public sealed class VersionProofTests
{
    private const int Packs = 150;

    [Test]
    public void Nothing_that_is_ruled_out_comes_out_of_a_generated_record()
    {
        var (ruledOut, found, wrong) = (0, 0, new List<string>());
        Parallel.For(0, Packs, seed =>
        {
            var dice = new Dice((ulong)seed);
            var pack = PackGenerator.Generate(dice, rules: 3);
            var export = ExportGenerator.Generate(dice, Interests.Of(pack), persons: 30);
            var seen = Seen.Of(pack, export);
            Interlocked.Add(ref found, seen.Count);
            foreach (var rule in pack.Rules)
                foreach (var version in rule.Versions)
                {
                    if (Possible(pack, rule, version) is not { } possible) continue;
                    foreach (var outcome in Enum.GetValues<Outcome>().Where(outcome => outcome is not (Outcome.NotInForce or Outcome.Undetermined) && !possible.Contains((int)outcome)))
                    {
                        Interlocked.Increment(ref ruledOut);
                        if (!seen.Contains((rule.Id, version.InForce.FromEarliest, outcome))) continue;
                        lock (wrong) wrong.Add($"seed {seed}: {rule.Id} {version.InForce.FromEarliest:yyyy-MM-dd} {outcome}");
                    }
                }
        });
        Assert.Multiple(() =>
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(ruledOut, Is.GreaterThan(Packs));
            Assert.That(found, Is.GreaterThan(Packs));
        });
    }

    // Undetermined is left out: it is also what stands where the records leave open which version or stay is meant.
    private static IReadOnlySet<int>? Possible(RulePack pack, Rule rule, RuleVersion version) =>
        ProofBound.Try(() => new VersionProof(pack, rule, version).Outcomes(), out var possible) ? possible : null;

    private sealed class Seen : IFindingWriter
    {
        private readonly HashSet<(string Rule, DateOnly Version, Outcome Outcome)> outcomes = [];

        public static HashSet<(string Rule, DateOnly Version, Outcome Outcome)> Of(RulePack pack, TestSupport.Reference.PlainExport export)
        {
            var seen = new Seen();
            var engine = RuleEngine.Create([pack], ReadingSelection.Default);
            using var builder = export.ToBuilder(fields: engine.Fields);
            engine.Audit(builder.Build(), new AuditOptions { Threads = 1, AllOutcomes = true }, seen, null, CancellationToken.None);
            return seen.outcomes;
        }

        public void Write(Finding finding, IBufferWriter<byte> output)
        {
            if (finding.RuleVersion is { } version) outcomes.Add((finding.Rule, version, finding.Outcome));
        }
    }
}
