using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace ComplianceEngine.Testing;

/// <summary>Mutation as JSON, one mutant a line.</summary>
public static class MutationJson
{
    /// <summary>The mutants of a pack.</summary>
    /// <param name="pack">The pack's name.</param>
    /// <param name="fates">Its mutants.</param>
    public static string Of(string pack, ImmutableArray<MutantFate> fates)
    {
        var text = new StringBuilder();
        foreach (var fate in fates) text.Append(Line(pack, fate)).Append('\n');
        return text.ToString();
    }

    private static string Line(string pack, MutantFate fate)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("pack", pack);
            json.WriteString("fate", fate.Survived ? "survived" : fate.IsEquivalent ? "equivalent" : "killed");
            json.WriteString("owner", fate.Mutant.Owner);
            json.WriteString("file", fate.Mutant.Location.Source.Path);
            json.WriteNumber("line", fate.Mutant.Location.Line);
            json.WriteNumber("column", fate.Mutant.Location.Column);
            json.WriteString("change", fate.Mutant.Change);
            json.WriteNumber("cases", fate.Tried);
            json.WriteString("killed_by", fate.KilledBy?.Name);
            if (fate.Suggestion is { } suggested)
            {
                json.WriteString("suggested_file", suggested.File);
                json.WriteString("suggested_case", suggested.Yaml);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
