using ComplianceEngine.Reports;

namespace ComplianceEngine.Cli.Output;

/// <summary>Formats in which a finding is a line of its own.</summary>
/// <param name="extension">The ending of a file's name.</param>
/// <param name="header">What stands before all findings.</param>
/// <param name="writer">Makes the writer for a data set.</param>
internal sealed class FindingLines(string extension, ReadOnlyMemory<byte> header, Func<string, IFindingWriter> writer) : IFindingFormat
{
    public static FindingLines JsonLines => new("jsonl", ReadOnlyMemory<byte>.Empty, dataset => new JsonLinesFindingWriter(dataset));

    public static FindingLines Csv => new("csv", CsvFindingWriter.Header, dataset => new CsvFindingWriter(dataset));

    public string Extension => extension;

    public ReadOnlyMemory<byte> Header => header;

    public IFindingWriter WriterFor(string dataset) => writer(dataset);

    public void Write(string dataset, AuditResult result, Stream output)
    {
        foreach (var entry in result.Entries) output.Write(entry.Bytes.Span);
    }
}
