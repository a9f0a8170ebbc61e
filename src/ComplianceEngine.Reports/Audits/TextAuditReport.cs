using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComplianceEngine.Reports;

/// <summary>
/// An audit for people to read: the summary, then possible violations and what needs a person's answer as lists, then what is
/// undetermined, grouped by the facts that would decide it.
/// </summary>
/// <remarks>
/// Run the audit with <see cref="Writer"/>, then give its result to <see cref="Write"/>. Immutable and safe to share between threads.
/// </remarks>
/// <param name="layout">The width, and whether to mark what matters.</param>
/// <param name="length">How much is listed.</param>
public sealed class TextAuditReport(TextLayout layout, ReportLength length)
{
    private const string Closing = "This is no legal advice; a possible violation is a question for a person.";

    private readonly TextLayout layout = layout;
    private readonly ReportLength length = length;

    /// <summary>What the audit must be run with.</summary>
    public IFindingWriter Writer { get; } = new EntryWriter(new TextFindingWriter(layout));

    /// <summary>Writes the report.</summary>
    /// <param name="dataset">The data set's name.</param>
    /// <param name="result">The result of an audit run with <see cref="Writer"/>.</param>
    /// <param name="output">Where it goes.</param>
    public void Write(string dataset, AuditResult result, TextWriter output)
    {
        output.Write(new AuditSummaryWriter(layout).Write(dataset, result.Tally));
        output.Write('\n');
        WriteList("Possible violations", Outcome.PossibleViolation, result, output);
        WriteList("For a person to answer", Outcome.NeedsReview, result, output);
        new UndeterminedSection(layout, length).Write(result, output);
        WriteList("Exempt", Outcome.Exempt, result, output);
        WriteList("Not applicable", Outcome.NotApplicable, result, output);
        WriteList("Not in force", Outcome.NotInForce, result, output);
        output.Write(new TextPage(layout).Paragraph(Closing));
    }

    private void WriteList(string heading, Outcome outcome, AuditResult result, TextWriter output)
    {
        var written = result.Entries.Count(entry => entry.Outcome == outcome);
        if (written == 0) return;
        output.Write(new TextPage(layout).Heading($"{heading}: {written.ToString(CultureInfo.InvariantCulture)}").Gap());
        foreach (var entry in result.Entries.Where(entry => entry.Outcome == outcome).Take(length.Entries))
            output.Write(Encoding.UTF8.GetString(entry.Bytes.Span));
        var more = written - length.Entries;
        if (more > 0) output.Write(new TextPage(layout).Paragraph($"… and {more} more: use --format jsonl").Gap());
    }

    // What is undetermined is only ever grouped, so that a line to group by and a line to show are enough.
    private sealed class EntryWriter(TextFindingWriter paragraphs) : IFindingWriter
    {
        public void Write(Finding finding, IBufferWriter<byte> output)
        {
            if (finding.Outcome == Outcome.Undetermined) Encoding.UTF8.GetBytes(UndeterminedSection.Entry(finding), output);
            else paragraphs.Write(finding, output);
        }
    }
}

/// <summary>How much of an audit a report lists; what is left out is counted.</summary>
/// <param name="Entries">The most entries of each outcome.</param>
/// <param name="Groups">The most groups of what is undetermined.</param>
/// <param name="Examples">The most examples of each group.</param>
public readonly record struct ReportLength(int Entries, int Groups, int Examples)
{
    /// <summary>What a person can take in: 50 entries of each outcome, 20 groups with 3 examples each.</summary>
    public static ReportLength Screen => new(50, 20, 3);

    /// <summary>Everything.</summary>
    public static ReportLength Whole => new(int.MaxValue, int.MaxValue, int.MaxValue);
}
