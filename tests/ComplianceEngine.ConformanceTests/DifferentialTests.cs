using System.Collections.Immutable;
using ComplianceEngine.ConformanceTests.Differential;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport.Generation;
using ComplianceEngine.TestSupport.Reference;

namespace ComplianceEngine.ConformanceTests;

/// <summary>Two roads, one answer: the engine against the plain interpreter.</summary>
/// <remarks>A longer run: <c>dotnet test -- 'TestRunParameters.Parameter(name="batches",value="5000")'</c>; <c>seed</c> sets the first batch.</remarks>
public class DifferentialTests
{
    private const int Batches = 340;
    private const int LeastCases = 100_000;
    private static readonly ReadingSelection Flipped = ReadingSelection.Default with { FlipsAll = true };
    private static readonly ReadingSelection Chosen = new(ImmutableDictionary<string, string>.Empty.Add("R1", "two").Add("R3", "three"), true);

    [Test]
    public void The_engine_and_the_reference_interpreter_agree_on_generated_rules_and_records()
    {
        var first = TestContext.Parameters.Get("seed", 0);
        var batches = TestContext.Parameters.Get("batches", Batches);
        var total = 0;
        string? failure = null;
        Parallel.For(first, first + batches, (seed, loop) =>
        {
            var (pack, export, selection) = Batch(seed);
            var disagreement = Comparison.Run(pack, export, selection, out var cases);
            Interlocked.Add(ref total, cases);
            if (disagreement is null) return;
            loop.Stop();
            Interlocked.CompareExchange(ref failure, $"seed {seed}: {Explain(pack, export, selection)}", null);
        });
        Assert.That(failure, Is.Null, failure);
        Assert.That(total, Is.GreaterThan(Math.Min(LeastCases, batches * 250)));
    }

    private static (RulePack Pack, PlainExport Export, ReadingSelection Selection) Batch(int seed)
    {
        var dice = new Dice((ulong)seed);
        var pack = PackGenerator.Generate(dice, rules: 8);
        var export = ExportGenerator.Generate(dice, Interests.Of(pack), persons: 30);
        return (pack, export, dice.Pick(ReadingSelection.Default, ReadingSelection.Default, Flipped, Chosen));
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
