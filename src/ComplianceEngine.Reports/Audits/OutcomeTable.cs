using System.Globalization;

namespace ComplianceEngine.Reports;

/// <summary>The table of provisions by outcome.</summary>
internal static class OutcomeTable
{
    private static readonly (Outcome Outcome, string Above, string Below)[] Columns =
    [
        (Outcome.PossibleViolation, "possible", "violation"),
        (Outcome.Undetermined, "undeter-", "mined"),
        (Outcome.NeedsReview, "needs", "review"),
        (Outcome.Exempt, "", "exempt"),
        (Outcome.NotApplicable, "not ap-", "plicable"),
        (Outcome.NotInForce, "not in", "force"),
    ];

    public static void Write(TextPage page, AuditTally tally)
    {
        var names = Math.Max("provision".Length, tally.Provisions.Max(row => row.Provision.Length));
        var widths = Columns.Select(column => Width(column, tally)).ToArray();
        page.Line(Row("", Columns.Select(column => column.Above), names, widths));
        page.Line(Row("provision", Columns.Select(column => column.Below), names, widths));
        // Several rules may state one provision.
        var provisions = tally.Provisions.GroupBy(row => row.Provision, StringComparer.Ordinal)
            .OrderBy(rows => rows.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var rows in provisions)
            page.Line(Row(rows.Key, Columns.Select(column => Text(rows.Sum(row => row[column.Outcome]))), names, widths));
        if (provisions.Count > 1) page.Line(Row("all", Columns.Select(column => Text(tally.Count(column.Outcome))), names, widths));
    }

    private static string Row(string name, IEnumerable<string> cells, int nameWidth, int[] widths) =>
        $"  {name.PadRight(nameWidth)}{string.Concat(cells.Select((cell, i) => "  " + cell.PadLeft(widths[i])))}";

    private static int Width((Outcome Outcome, string Above, string Below) column, AuditTally tally) =>
        Math.Max(Numbers.Digits(tally.Count(column.Outcome)), Math.Max(column.Above.Length, column.Below.Length));

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
