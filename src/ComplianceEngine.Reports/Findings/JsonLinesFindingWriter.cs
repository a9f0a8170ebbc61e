using System.Buffers;
using System.Text.Json;

namespace ComplianceEngine.Reports;

/// <summary>Writes a finding as one JSON object on one line, in UTF-8, its keys always in the same order.</summary>
/// <remarks>What is absent is <c>null</c>, or <c>[]</c> for a list. Immutable and safe to share between threads.</remarks>
/// <param name="dataset">The data set's name, which stands last in each object.</param>
public sealed class JsonLinesFindingWriter(string dataset) : IFindingWriter
{
    private readonly string dataset = dataset;

    /// <inheritdoc/>
    public void Write(Finding finding, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, JsonLines.Options)) WriteObject(json, finding);
        output.Write("\n"u8);
    }

    private void WriteObject(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        FindingJson.WriteMembers(json, finding);
        json.WriteString(FindingKeys.Dataset, dataset);
        json.WriteEndObject();
    }
}
