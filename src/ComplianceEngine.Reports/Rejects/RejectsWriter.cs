using System.Buffers;
using System.Text.Json;

namespace ComplianceEngine.Reports;

/// <summary>Writes what could not be read of an export: one JSON object a line, naming the place and the reason, never the value.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="dataset">The data set's name, which stands last in each object.</param>
public sealed class RejectsWriter(string dataset)
{
    private readonly string dataset = dataset;

    /// <summary>Writes one line, ending with a line feed.</summary>
    /// <param name="file">The file's path inside the data set's folder.</param>
    /// <param name="row">The row as a spreadsheet counts, the header being 1; for JSON lines, the line.</param>
    /// <param name="column">The column; <see langword="null"/> if the whole row is meant.</param>
    /// <param name="reason">What is wrong. Never holds a value of the row.</param>
    /// <param name="output">Where its bytes go.</param>
    public void Write(string file, int row, string? column, string reason, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, JsonLines.Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteNumber("row", row);
            json.WriteString("column", column);
            json.WriteString("reason", reason);
            json.WriteString("dataset", dataset);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
