using System.Collections.Immutable;
using System.Text;

namespace ComplianceEngine.TestSupport;

/// <summary>A CSV file split plainly, character by character: a second splitter that shares nothing with the readers.</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The rows after the header, each with as many cells as it holds.</param>
public sealed record CsvTable(ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>Reads a file of UTF-8.</summary>
    /// <param name="path">The file.</param>
    public static CsvTable Read(string path) => Parse(File.ReadAllText(path));

    /// <summary>Splits a text: commas between cells, quotes around cells doubled inside them, any line ending between rows.</summary>
    /// <param name="text">The text, with a header.</param>
    public static CsvTable Parse(string text)
    {
        var rows = Split(text.Replace("\r\n", "\n", StringComparison.Ordinal)).ToImmutableArray();
        return new CsvTable(rows[0], rows[1..]);
    }

    /// <summary>One cell.</summary>
    /// <param name="row">Which row after the header, from 0.</param>
    /// <param name="column">The column's name.</param>
    public string this[int row, string column] => Rows[row][Column(column)];

    /// <summary>Where a column stands, from 0.</summary>
    /// <param name="name">The column's name.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int Column(string name) => Header.IndexOf(name) is >= 0 and var column ? column : throw new ArgumentException($"there is no column `{name}`");

    private static IEnumerable<ImmutableArray<string>> Split(string text)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (quoted || c is not (',' or '\n')) cell.Append(c);
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == ',') continue;
                yield return cells.ToImmutable();
                cells.Clear();
            }
        }

        if (cells.Count == 0 && cell.Length == 0) yield break;
        cells.Add(cell.ToString());
        yield return cells.ToImmutable();
    }
}
