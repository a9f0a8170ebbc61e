using System.Buffers;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport.Generation;
using ComplianceEngine.TestSupport.Reference;

namespace ComplianceEngine.Testing.Tests.Proving;

/// <summary>What is proved about changes of rules, against the engine on records made at random.</summary>
public sealed class EquivalenceTests
{
    private const int Packs = 14;
    private const int LeastProved = 60;
    private const int LeastRefuted = 300;

    [Test]
    public void No_generated_record_tells_a_change_that_is_proved_to_make_no_difference()
    {
        var (proved, refuted, wrong) = (0, 0, new List<string>());
        Parallel.For(0, Packs, seed =>
        {
            var dice = new Dice((ulong)seed);
            var pack = PackGenerator.Generate(dice, rules: 2);
            var export = ExportGenerator.Generate(dice, Interests.Of(pack), persons: 15);
            var before = Outcomes.Of(pack, null, export);
            foreach (var planned in MutantMaker.Make(pack, [.. PackClause.Of(pack)]))
            {
                var changed = planned.Edit();
                var isProved = new Equivalence(pack, changed, planned.Lens?.Target).IsShown();
                var isSame = Outcomes.Of(changed, planned.Lens, export) == before;
                if (isProved) Interlocked.Increment(ref proved);
                if (!isSame) Interlocked.Increment(ref refuted);
                if (!isProved || isSame) continue;
                lock (wrong) wrong.Add($"seed {seed}: {planned.Owner}: {planned.Change}");
            }
        });
        Assert.Multiple(() =>
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(proved, Is.GreaterThan(LeastProved));
            Assert.That(refuted, Is.GreaterThan(LeastRefuted));
        });
    }

    private sealed class Outcomes : IFindingWriter
    {
        private readonly List<string> lines = [];

        public static string Of(RulePack pack, IClauseLens? lens, PlainExport export)
        {
            var all = new Outcomes();
            var engine = RuleEngine.Create([pack], ReadingSelection.Default, lens);
            using var builder = export.ToBuilder(fields: engine.Fields);
            engine.Audit(builder.Build(), new AuditOptions { Threads = 1, AllOutcomes = true }, all, null, CancellationToken.None);
            return string.Join('\n', all.lines.Order(StringComparer.Ordinal));
        }

        public void Write(Finding finding, IBufferWriter<byte> output) => lines.Add(
            $"{finding.Rule} {finding.RuleVersion} {finding.RecordId} {finding.PersonId} {finding.Outcome} "
                + string.Join(' ', finding.Exceptions.Where(exception => exception.Result == Truth.True && finding.Outcome == Outcome.Exempt).Select(exception => exception.Id)));
    }
}
