using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComplianceEngine.Reports;

/// <summary>Writes a finding as a paragraph for people, in UTF-8, with an empty line after it.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="layout">The width, and whether to mark what matters.</param>
public sealed class TextFindingWriter(TextLayout layout) : IFindingWriter
{
    private readonly TextLayout layout = layout;

    /// <inheritdoc/>
    public void Write(Finding finding, IBufferWriter<byte> output)
    {
        var page = new TextPage(layout);
        page.Marked($"{finding.Provision}:", $"{FindingWords.OutcomeOf(finding)}. {finding.Explanation}", 2);
        page.Hanging("Judged: ", $"{FindingWords.Subject(finding)}; {FindingWords.Law(finding)}", 2);
        WriteList(page, "Exceptions", finding.Exceptions.Select(exception => $"{exception.Id} ({exception.Cite}) {Words.Of(exception.Result)}"));
        WriteList(page, "Readings", finding.Readings.Select(reading => $"{reading.Reading}={reading.Option} {Words.Of(reading.Outcome)}"));
        WriteList(page, "Missing", finding.Needs.Select(FindingWords.Need));
        WriteList(page, "To answer by a review", finding.Asks);
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
