using System.Globalization;

namespace ComplianceEngine.Reports;

/// <summary>The words that people read in a report.</summary>
internal static class ReportWords
{
    public const string NotInRecords = "not in the records";

    public const string Blanks = "A blank in the records counts neither as yes nor as no: a range runs from what is sure to what the blanks allow.";

    public const string Disclaimer = "This recount is no legal advice, and no finding about any person.";

    /// <summary>A number for people: <c>1,250,000.5</c>.</summary>
    public static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>A number for programs: <c>1250000.5</c>.</summary>
    public static string PlainNumber(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    /// <summary><c>3</c>, <c>3 to 5</c>, <c>3 or more</c>, <c>3 to 5 or more</c>.</summary>
    public static string Figure(ReportRow row)
    {
        if (row.Least is not { } least || row.Most is not { } most) return NotInRecords;
        var range = least == most ? Number(least) : $"{Number(least)} to {Number(most)}";
        return row.MayBeMore ? $"{range} or more" : range;
    }

    public static string Compared(ReportRow row) => row.Comparison switch
    {
        Comparison.Same => "the same",
        Comparison.Possible => "within the range",
        Comparison.Differs => $"{Number(Math.Abs(row.Difference))} {(row.Difference > 0 ? "more" : "fewer")} than counted",
        _ => "",
    };

    public static string Facts(OpenCount open) => FindingWords.Facts(string.Join(", ", open.Facts));

    public static string Period(ReportLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.Period.From:yyyy-MM-dd} to {line.Period.To:yyyy-MM-dd}");

    public static string Group(GroupCount group) => string.Join(" to ", group.Values.Select(value => value.Length > 0 ? value : "not recorded"));

    public static string Clause(ReportPlan plan) => $"§ {plan.Report.Provision}, as enacted by {plan.Version.EnactedBy}";

    /// <summary>By when the report was due; empty if the clause does not say.</summary>
    public static string Due(ReportPlan plan) =>
        plan.Version.Due is { } due ? string.Create(CultureInfo.InvariantCulture, $"{due.In(plan.Year):yyyy-MM-dd}") : "";

    /// <summary>The period of the whole report.</summary>
    public static string WholePeriod(ReportPlan plan) => string.Create(
        CultureInfo.InvariantCulture, $"{plan.Lines.Min(line => line.Period.From):yyyy-MM-dd} to {plan.Lines.Max(line => line.Period.To):yyyy-MM-dd}");

    /// <summary>What keeps figures from being whole, each once.</summary>
    public static IEnumerable<string> Limits(FilledReport report)
    {
        var counts = report.Rows.Select(row => row.Count).OfType<LineCount>().ToList();
        var incomplete = counts.Where(count => count.Limits.Contains(CountLimit.NotComplete)).Select(count => count.Line.Figure!.About.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        if (incomplete.Count > 0)
            yield return $"The export does not say that it holds every record of the kind {string.Join(", ", incomplete)} (\"complete\" in its dataset.yaml): there may have been more.";
        if (counts.Exists(count => count.Limits.Contains(CountLimit.NotOver))) yield return "The export was made before the period was over: there may have been more.";
        if (counts.Exists(count => count.Limits.Contains(CountLimit.MadeUnknown)))
            yield return "The export does not say when it was made (\"as_of\" in its dataset.yaml): it may have been before the period was over, and there may have been more.";
    }

    /// <summary>What to know about the clause and its figures, each once.</summary>
    public static IEnumerable<(string Lead, string Note)> Notes(ReportPlan plan)
    {
        if (plan.Version.Note.Length > 0) yield return ("", plan.Version.Note);
        var noted = plan.Lines.Where(line => line.Level == 0 && line.Figure is { Note.Length: > 0 });
        foreach (var same in noted.GroupBy(line => line.Figure!.Note, StringComparer.Ordinal))
            yield return ($"{string.Join(", ", same.Select(line => line.Id).Distinct())}: ", same.Key);
    }
}
