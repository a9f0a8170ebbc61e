using System.Globalization;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>What a figure should be.</summary>
/// <param name="What">The figure.</param>
/// <param name="Floor">The worst that is acceptable.</param>
/// <param name="Aim">What is aimed at.</param>
/// <param name="Unit">Its unit; empty for a ratio.</param>
internal sealed record Target(string What, double Floor, double Aim, string Unit = "")
{
    public static readonly Target FasterThanDuckDbCsv = new("times faster than DuckDB on CSV", 3.0, 4.0);
    public static readonly Target FasterThanDuckDbParquet = new("times faster than DuckDB on Parquet, reading CSV ourselves", 1.4, 1.9);
    public static readonly Target FasterThanRulesEngine = new("times faster than RulesEngine", 25, 35);
    public static readonly Target OverSplit = new("time over only splitting the same bytes", 2.2, 1.7);
    public static readonly Target OverSixRules = new("time of all real packs over that of the six rules", 2.0, 1.5);
    public static readonly Target TwoThreads = new("two threads against one", 1.6, 1.8);
    public static readonly Target Slope = new("time at five times the persons, over the time", 6.5, 6.5);
    public static readonly Target MemoryOverInput = new("peak memory over bytes of input", 0.6, 0.3);
    public static readonly Target BoundedFasterThanDuckDb = new("times faster, within 512 MB, than DuckDB without a bound", 1.0, 1.5);
    public static readonly Target ColdNative = new("cold audit of 100 persons, all packs, native", 15, 8, "ms");
    public static readonly Target ColdNet = new("cold audit of 100 persons, all packs", 90, 60, "ms");
    public static readonly Target Decision = new("one decision, six rules on one dossier, warm", 400, 200, "ns");
    public static readonly Target DecisionBytes = new("memory allocated by such a decision", 0, 0, "B");
    public static readonly Target Proof = new("one finding with its proof", 10, 2, "us");
    public static readonly Target LoadPacks = new("loading and linking all packs", 30, 10, "ms");

    private bool IsMoreBetter => Aim > Floor;

    /// <summary>The row of a figure in a table of targets.</summary>
    public string[] Row(double measured) =>
    [
        What, $"{(IsMoreBetter ? "≥" : "≤")} {Format(Floor)}", $"{(IsMoreBetter ? "≥" : "≤")} {Format(Aim)}", Format(measured),
        Meets(measured, Aim) ? "aim met" : Meets(measured, Floor) ? "floor met" : "missed",
    ];

    private bool Meets(double measured, double wanted) => IsMoreBetter ? measured >= wanted : measured <= wanted;

    private string Format(double value)
    {
        var number = Unit.Length == 0 ? Numbers.Ratio(value) : value.ToString(value < 100 ? "0.#" : "0", CultureInfo.InvariantCulture);
        return Unit.Length == 0 ? number : $"{number} {Unit}";
    }
}
