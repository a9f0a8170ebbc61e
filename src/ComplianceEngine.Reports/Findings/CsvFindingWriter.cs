using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComplianceEngine.Reports;

/// <summary>Writes a finding as one row of a CSV table for spreadsheets, as RFC 4180 has it, in UTF-8.</summary>
/// <remarks>
/// Columns bear the names of the JSON keys and stand in their order; lists are joined by <c>|</c>. A cell that a spreadsheet would
/// take for a formula is preceded by an apostrophe. Immutable and safe to share between threads.
/// </remarks>
/// <param name="dataset">The data set's name, which stands last in each row.</param>
public sealed class CsvFindingWriter(string dataset) : IFindingWriter
{
    private static readonly string[] Columns =
    [
        "finding_id", "rule", "rule_version", "pack", "provision", "outcome", "disputed", "readings", "record", "record_id", "person_id",
        "occurred_at", "needs", "asks", "exceptions", "evidence", "explanation", "challenged", "dataset",
    ];

    private readonly string dataset = dataset;

    /// <summary>The header row with its line break, to be written once before all findings.</summary>
    public static ReadOnlyMemory<byte> Header { get; } = Encoding.UTF8.GetBytes(string.Join(',', Columns) + "\r\n");

    /// <inheritdoc/>
    public void Write(Finding finding, IBufferWriter<byte> output)
    {
        var row = new CsvRow();
        row.Add(finding.FindingId);
        row.Add(finding.Rule);
        row.Add(finding.RuleVersion?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        row.Add(finding.Pack);
        row.Add(finding.Provision);
        row.Add(finding.Outcome.ToName());
        row.Add(finding.Disputed ? "yes" : "no");
        row.Add(List(finding.Readings.Select(reading => $"{reading.Reading}={reading.Option}: {reading.Outcome.ToName()}")));
        row.Add(finding.Record);
        row.Add(finding.RecordId);
        row.Add(finding.PersonId);
        row.Add(finding.OccurredAt);
        row.Add(List(finding.Needs.Select(Fact)));
        row.Add(List(finding.Asks));
        row.Add(List(finding.Exceptions.Select(exception => $"{exception.Id}: {Words.Of(exception.Result)}")));
        row.Add(List(finding.Evidence.Select(Place)));
        row.Add(finding.Explanation);
        row.Add(finding.Challenged ? "yes" : "no");
        row.Add(dataset);
        row.WriteTo(output);
    }

    private static string Fact(MissingFact need) => need.RecordId is { } id ? $"{need.Record} {id}: {need.Field}" : $"{need.Record}: {need.Field}";

    private static string Place(Evidence record) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.Record} {record.RecordId}: {record.File} row {record.Row}");

    private static string List(IEnumerable<string> items) => string.Join('|', items);
}
