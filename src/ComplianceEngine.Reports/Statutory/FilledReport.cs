using System.Collections.Immutable;

namespace ComplianceEngine.Reports;

/// <summary>A statutory report with its figures.</summary>
/// <remarks>Immutable and safe to share between threads. It holds numbers and the law's words, no person's data.</remarks>
/// <param name="Plan">What the law asks for.</param>
/// <param name="Dataset">The data set's name.</param>
/// <param name="Rows">The figures, in the plan's order.</param>
public sealed record FilledReport(ReportPlan Plan, string Dataset, ImmutableArray<ReportRow> Rows)
{
    /// <summary>Whether every figure is settled, and none differs from what was published.</summary>
    public bool IsSettled => Rows.All(row => row.IsSettled);

    /// <summary>Fills in a report.</summary>
    /// <param name="plan">What the law asks for.</param>
    /// <param name="dataset">The data set's name.</param>
    /// <param name="counts">The counts of the lines that records hold.</param>
    /// <param name="supplied">Figures that no record holds, by line.</param>
    /// <param name="published">Figures that were published, by line.</param>
    public static FilledReport Create(
        ReportPlan plan, string dataset, IEnumerable<LineCount> counts, IReadOnlyDictionary<string, decimal> supplied,
        IReadOnlyDictionary<string, decimal> published)
    {
        var byLine = counts.ToDictionary(count => count.Line);
        return new FilledReport(plan, dataset, [.. plan.Lines.Select(line => new ReportRow(
            line, byLine.GetValueOrDefault(line), Find(supplied, line.Id), Find(published, line.Id)))]);
    }

    private static decimal? Find(IReadOnlyDictionary<string, decimal> figures, string line) => figures.TryGetValue(line, out var figure) ? figure : null;
}

/// <summary>One figure of a report.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="Line">The line of the plan.</param>
/// <param name="Count">What was counted; <see langword="null"/> if no record holds it.</param>
/// <param name="Supplied">The figure that was given for it, where no record holds it; <see langword="null"/> if none was.</param>
/// <param name="Published">The figure that was published; <see langword="null"/> if none was given.</param>
public sealed record ReportRow(ReportLine Line, LineCount? Count, decimal? Supplied, decimal? Published)
{
    /// <summary>The least that it can be; <see langword="null"/> if the figure is not known.</summary>
    public decimal? Least => Count?.Count ?? Supplied;

    /// <summary>The most that it can be as far as the records go; <see langword="null"/> if the figure is not known.</summary>
    public decimal? Most => Count?.Most ?? Supplied;

    /// <summary>Whether the records may hold fewer than there were.</summary>
    public bool MayBeMore => Count is { Limits.IsEmpty: false };

    /// <summary>How the published figure compares.</summary>
    public Comparison Comparison => Published is not { } published || Least is null ? Comparison.None
        : published == Least && published == Most ? Comparison.Same
        : published >= Least && published <= Most ? Comparison.Possible
        : Comparison.Differs;

    /// <summary>
    /// By how much the published figure is above the most, or below the least, that was counted: positive if it is higher. Zero if it
    /// does not differ.
    /// </summary>
    public decimal Difference => Comparison != Comparison.Differs ? 0 : Published!.Value > Most!.Value ? Published.Value - Most.Value : Published.Value - Least!.Value;

    /// <summary>Whether nothing is left to find out about it.</summary>
    public bool IsSettled => Comparison != Comparison.Differs && (Count?.IsSettled ?? Supplied is not null);
}

/// <summary>How a published figure compares with what was counted.</summary>
public enum Comparison
{
    /// <summary>There is nothing to compare.</summary>
    None,

    /// <summary>It is the same.</summary>
    Same,

    /// <summary>It is within what the undecided records leave open.</summary>
    Possible,

    /// <summary>It is another number.</summary>
    Differs,
}
