using System.Collections.Immutable;
using ComplianceEngine.ConformanceTests.Differential;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;
using ComplianceEngine.TestSupport.Generation;
using ComplianceEngine.TestSupport.Reference;

namespace ComplianceEngine.ConformanceTests;

/// <summary>Two roads, one answer: the engine against the plain interpreter.</summary>
/// <remarks>A longer run: <c>dotnet test -- 'TestRunParameters.Parameter(name="batches",value="5000")'</c>; <c>seed</c> sets the first batch.</remarks>
public class DifferentialTests
{
    private const int Batches = 340;
    private const int ShippedBatches = 24;
    private const int LeastCases = 100_000;
    private static readonly ReadingSelection Flipped = ReadingSelection.Default with { FlipsAll = true };
    private static readonly ReadingSelection Chosen = new(ImmutableDictionary<string, string>.Empty.Add("R1", "two").Add("R3", "three"), true);

    [Test]
    public void The_engine_and_the_reference_interpreter_agree_on_generated_rules_and_records()
    {
        var cases = Run(Batches, dice =>
        {
            var pack = PackGenerator.Generate(dice, rules: 8);
            var export = ExportGenerator.Generate(dice, Interests.Of(pack), persons: 30);
            return (pack, export, dice.Pick(ReadingSelection.Default, ReadingSelection.Default, Flipped, Chosen));
        });
        Assert.That(cases, Is.GreaterThan(LeastCases));
    }

    [TestCase("nyc-detainer")]
    [TestCase("doc-policy")]
    [TestCase("patterns")]
    public void The_engine_and_the_reference_interpreter_agree_on_the_shipped_rules_and_generated_records(string name)
    {
        var pack = PackOnDisk.Load(Path.Combine(Golden.Tests, "..", "rules", name));
        var interests = Interests.Of(pack);
        Run(ShippedBatches, dice => dice.Chance(90)
            ? (pack, ExportGenerator.Generate(dice, interests, persons: 30), ReadingSelection.Default)
            : (pack, ExportGenerator.Generate(dice, interests, persons: 3), Flipped));
    }

    /// <summary>Compares batches, each made from its own seed, on every core.</summary>
    /// <returns>How many cases there were.</returns>
    private static int Run(int usual, Func<Dice, (RulePack Pack, PlainExport Export, ReadingSelection Selection)> make)
    {
        var first = TestContext.Parameters.Get("seed", 0);
        var batches = TestContext.Parameters.Get("batches", usual);
        var total = 0;
        string? failure = null;
        Parallel.For(first, first + batches, (seed, loop) =>
        {
            var (pack, export, selection) = make(new Dice((ulong)seed));
            var disagreement = Comparison.Run(pack, export, selection, out var cases);
            Interlocked.Add(ref total, cases);
            if (disagreement is null) return;
            loop.Stop();
            Interlocked.CompareExchange(ref failure, $"seed {seed}: {Explain(pack, export, selection)}", null);
        });
        Assert.That(failure, Is.Null, failure);
        return total;
    }

    /// <summary>The smallest rule and export found that still show the difference.</summary>
    private static string Explain(RulePack pack, PlainExport export, ReadingSelection selection)
    {
        export = ExportShrinker.Shrink(export, smaller => Comparison.Run(pack, smaller, selection, out _) is not null);
        pack = PackShrinker.Shrink(pack, smaller => Comparison.Run(smaller, export, selection, out _) is not null);
        export = ExportShrinker.Shrink(export, smaller => Comparison.Run(pack, smaller, selection, out _) is not null);
        var found = Comparison.Run(pack, export, selection, out _)!;
        return $"rule {found.Rule.Id}, record {found.RecordId}, person {found.Person}, {selection}\nengine:    {found.Engine}\nreference: {found.Reference}\n\n"
            + $"{export}\n{PackText.Of(pack, found.Rule)}";
    }
}
