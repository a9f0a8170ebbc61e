using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>The columns of a file and where its rows start.</summary>
/// <param name="Columns">The columns' names.</param>
/// <param name="BodyStart">The first byte after the header.</param>
/// <param name="Lines">How many lines stand before the first row, the header and blank ones included.</param>
internal sealed record SourceHeader(string[] Columns, long BodyStart, int Lines)
{
    // A first line longer than this is no header.
    private const int MaxHeaderBytes = 1 << 20;

    /// <summary>Reads a file's header.</summary>
    /// <returns>The header; <see langword="null"/> if there is none, which is reported.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file cannot be decompressed.</exception>
    public static SourceHeader? Read(SourceLayout layout, SourceInput input, DiagnosticBag diagnostics)
    {
        var header = layout.Kind.Format == SourceFormat.JsonLines ? Assume(layout, input, [.. layout.Asked])
            : layout.Columns.IsEmpty ? Read(layout, input)
            : Assume(layout, input, [.. layout.Columns]);
        if (header is null) diagnostics.Report(DiagnosticCatalog.FileEmpty, null, layout.File);
        else if (header.Columns is []) diagnostics.Report(DiagnosticCatalog.FileNotTable, null, layout.File);
        return header?.Columns is [] ? null : header;
    }

    /// <summary>Makes a scanner for a file's rows.</summary>
    public static RowScanner NewScanner(SourceLayout layout, Stream stream, string[] columns, ReadOptions options) => layout.Kind.Format == SourceFormat.JsonLines
        ? new JsonRowScanner(stream, columns, options.MaxRowBytes)
        : new CsvRowScanner(stream, layout.Kind, columns.Length, options.MaxRowBytes);

    private static SourceHeader? Read(SourceLayout layout, SourceInput input)
    {
        using var scanner = new CsvRowScanner(input.Open(), layout.Kind, 0, MaxHeaderBytes);
        for (var lines = 1; scanner.Read(); lines++)
        {
            if (scanner.IsBlank) continue;
            var columns = scanner.Fault == RejectReason.None ? scanner.ReadNames() : [];
            if (Array.Exists(columns, name => name.Contains('\0'))) columns = [];
            return new SourceHeader(columns, scanner.Read() ? scanner.Offset : CommitChain.EndOfFile, lines);
        }

        return null;
    }

    // A file without a header, as JSON lines are: there may be the columns that the layout names.
    private static SourceHeader? Assume(SourceLayout layout, SourceInput input, string[] columns)
    {
        using var scanner = NewScanner(layout, input.Open(), columns, new ReadOptions());
        while (scanner.Read())
            if (!scanner.IsBlank) return new SourceHeader(columns, 0, 0);
        return null;
    }
}
