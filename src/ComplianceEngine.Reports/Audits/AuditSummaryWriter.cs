using System.Globalization;

namespace ComplianceEngine.Reports;

/// <summary>
/// Writes what an audit found in numbers: each provision by outcome, how much is undecided, and which missing facts would decide most.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="layout">The width, and whether to mark what matters.</param>
public sealed class AuditSummaryWriter(TextLayout layout)
{
    private const int FactsShown = 5;
    private readonly TextLayout layout = layout;

    /// <summary>The summary as text, ending with a line feed.</summary>
    /// <param name="dataset">The data set's name.</param>
    /// <param name="tally">What was counted.</param>
    public string Write(string dataset, AuditTally tally)
    {
        var page = new TextPage(layout);
        var judged = tally.Provisions.Sum(row => row.Counts.Sum());
        page.Heading($"{dataset}: {Numbers.Count(judged, "judgment")} by {Numbers.Count(tally.Provisions.Length, "rule")}").Gap();
        if (judged == 0) return page.Paragraph("The data set holds no record that these rules are about.").ToString();
        OutcomeTable.Write(page, tally);
        WriteUndecided(page, tally, judged);
        WriteDisputed(page, tally);
        return page.ToString();
    }

    /// <summary>The findings in one line, ending with a line feed.</summary>
    /// <param name="dataset">The data set's name.</param>
    /// <param name="tally">What was counted.</param>
    public static string Line(string dataset, AuditTally tally)
    {
        var judged = tally.Provisions.Sum(row => row.Counts.Sum());
        string[] parts =
        [
            Numbers.Count(judged, "judgment"),
            Numbers.Count(tally.Count(Outcome.PossibleViolation), "possible violation"),
            string.Create(CultureInfo.InvariantCulture, $"{tally.Count(Outcome.Undetermined)} undetermined"),
            string.Create(CultureInfo.InvariantCulture, $"{tally.Count(Outcome.NeedsReview)} for a person to answer"),
        ];
        return new TextPage(TextLayout.Plain).Line($"{dataset}: {string.Join(", ", parts)}").ToString();
    }

    private static void WriteUndecided(TextPage page, AuditTally tally, long judged)
    {
        var undetermined = tally.Count(Outcome.Undetermined);
        var review = tally.Count(Outcome.NeedsReview);
        page.Gap();
        if (undetermined + review == 0)
        {
            page.Paragraph("Nothing is left undecided.");
            return;
        }

        page.Paragraph($"Undecided: {undetermined} of {judged} for want of facts ({Numbers.Share(undetermined, judged)}), "
            + $"{review} for want of a person's answer ({Numbers.Share(review, judged)}).");
        WriteMissing(page, tally);
    }

    private static void WriteMissing(TextPage page, AuditTally tally)
    {
        var byFacts = tally.Missing.GroupBy(row => string.Join(", ", row.Facts), StringComparer.Ordinal)
            .Select(rows => (Facts: rows.Key, Count: rows.Sum(row => row.Count)))
            .OrderByDescending(row => row.Count).ThenBy(row => row.Facts, StringComparer.Ordinal)
            .ToList();
        if (byFacts.Count == 0) return;
        page.Paragraph("These facts, if they were recorded, would decide most:");
        var width = Numbers.Digits(byFacts[0].Count);
        foreach (var (facts, count) in byFacts.Take(FactsShown))
            page.Hanging($"{count.ToString(CultureInfo.InvariantCulture).PadLeft(width)}  ", FindingWords.Facts(facts), 2);
    }

    private static void WriteDisputed(TextPage page, AuditTally tally)
    {
        var disputed = tally.Provisions.Sum(row => row.Disputed);
        if (disputed == 0) return;
        page.Gap().Paragraph(
            $"Disputed: on {Numbers.Count(disputed, "finding")} the readings of the law that are open give different outcomes; the strictest stands.");
    }
}
