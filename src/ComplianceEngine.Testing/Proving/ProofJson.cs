using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace ComplianceEngine.Testing;

/// <summary>What was proved of a pack as JSON, one question a line.</summary>
public static class ProofJson
{
    private static readonly string[] States = ["shown", "proved", "noted", "fault", "refuted", "not_proved"];

    /// <summary>The answers.</summary>
    /// <param name="pack">The pack's name.</param>
    /// <param name="results">The answers.</param>
    public static string Of(string pack, ImmutableArray<ProofResult> results)
    {
        var text = new StringBuilder();
        foreach (var result in results) text.Append(Line(pack, result)).Append('\n');
        return text.ToString();
    }

    private static string Line(string pack, ProofResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("pack", pack);
            json.WriteString("state", States[(int)result.State]);
            json.WriteString("owner", result.Owner);
            json.WriteString("file", result.Location.Source.Path);
            json.WriteNumber("line", result.Location.Line);
            json.WriteNumber("column", result.Location.Column);
            json.WriteString("claim", result.Claim);
            json.WriteString("like", result.Example?.Like);
            json.WriteString("case", result.Example?.Yaml);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
