using System.Buffers;
using System.Text;

namespace ComplianceEngine.Reports;

/// <summary>One row of a CSV table under construction.</summary>
internal sealed class CsvRow
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    // A spreadsheet takes a cell that starts so for a formula, and data must not become a program on the reader's desk.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n");

    private readonly StringBuilder text = new();
    private bool started;

    public void Add(string? cell)
    {
        if (started) text.Append(',');
        started = true;
        if (string.IsNullOrEmpty(cell)) return;
        var value = FormulaStarts.Contains(cell[0]) ? "'" + cell : cell;
        if (value.AsSpan().IndexOfAny(Quoted) < 0) text.Append(value);
        else text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    /// <summary>Adds a number, which may have a sign: no data of an export, and no formula.</summary>
    public void AddNumber(decimal? number)
    {
        if (started) text.Append(',');
        started = true;
        text.Append(ReportWords.PlainNumber(number));
    }

    public void WriteTo(IBufferWriter<byte> output)
    {
        text.Append("\r\n");
        Encoding.UTF8.GetBytes(text.ToString(), output);
    }
}
