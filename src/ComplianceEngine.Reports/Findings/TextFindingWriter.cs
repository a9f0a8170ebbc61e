using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComplianceEngine.Reports;

/// <summary>Writes a finding as a paragraph for people, in UTF-8, with an empty line after it.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="questions">The words of the questions that findings ask.</param>
/// <param name="layout">The width, and whether to mark what matters.</param>
public sealed class TextFindingWriter(QuestionTexts questions, TextLayout layout)
{
    private readonly QuestionTexts questions = questions;
    private readonly TextLayout layout = layout;

    /// <summary>Writes one paragraph and an empty line.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="output">Where its bytes go.</param>
    public void Write(Finding finding, IBufferWriter<byte> output)
    {
        var page = new TextPage(layout);
        page.Marked($"{finding.Provision}:", $"{FindingWords.OutcomeOf(finding)}. {finding.Explanation}", 2);
        page.Hanging("Judged: ", $"{FindingWords.Subject(finding)}; {FindingWords.Law(finding)}", 2);
        WriteList(page, "Exceptions", finding.Exceptions.Select(exception => $"{exception.Id} ({exception.Cite}) {Words.Of(exception.Result)}"));
        WriteList(page, "Readings", finding.Readings.Select(reading => $"{reading.Reading}={reading.Option} {Words.Of(reading.Outcome)}"));
        WriteList(page, "Missing", finding.Needs.Select(FindingWords.Need));
        foreach (var question in finding.Asks) page.Hanging("To answer: ", $"{questions.Find(finding.Rule, question)} ({question})", 2);
        WriteList(page, "Records", finding.Evidence.Select(Place));
        page.Hanging("Finding: ", finding.FindingId, 2).Gap();
        Encoding.UTF8.GetBytes(page.ToString(), output);
    }

    private static void WriteList(TextPage page, string name, IEnumerable<string> items)
    {
        var list = string.Join("; ", items);
        if (list.Length > 0) page.Hanging($"{name}: ", list, 2);
    }

    private static string Place(Evidence record) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.Record} {record.RecordId} ({record.File}, row {record.Row})");
}
