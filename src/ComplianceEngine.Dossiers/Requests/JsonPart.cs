using System.Text;
using System.Text.Json;

namespace ComplianceEngine.Dossiers;

/// <summary>A part of a JSON document with its place.</summary>
/// <param name="Kind">What it is: an object, an array, a word or nothing.</param>
/// <param name="Offset">Where it begins, in bytes.</param>
/// <param name="Text">The word in the spelling of an export; empty unless it is one.</param>
/// <param name="Members">The members of an object, in the document's order.</param>
/// <param name="Items">The items of an array.</param>
internal sealed record JsonPart(JsonPartKind Kind, int Offset, string Text, IReadOnlyList<JsonMember> Members, IReadOnlyList<JsonPart> Items)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The document, without a byte order mark.</param>
    /// <param name="fault">Where it stops being JSON, in bytes; -1 if it does not.</param>
    /// <returns>The whole document; <see langword="null"/> if it is no JSON.</returns>
    public static JsonPart? Read(ReadOnlySpan<byte> utf8, out int fault)
    {
        fault = -1;
        var reader = new Utf8JsonReader(utf8);
        try
        {
            reader.Read();
            var whole = ReadPart(ref reader);
            if (!reader.Read()) return whole;
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            // Its message may quote the document.
        }

        fault = (int)reader.BytesConsumed;
        return null;
    }

    private static JsonPart ReadPart(ref Utf8JsonReader reader)
    {
        var offset = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: return new JsonPart(JsonPartKind.Members, offset, "", ReadMembers(ref reader), []);
            case JsonTokenType.StartArray: return new JsonPart(JsonPartKind.Items, offset, "", [], ReadItems(ref reader));
            case JsonTokenType.Null: return new JsonPart(JsonPartKind.Nothing, offset, "", [], []);
            default: return new JsonPart(JsonPartKind.Word, offset, Word(ref reader), [], []);
        }
    }

    private static List<JsonMember> ReadMembers(ref Utf8JsonReader reader)
    {
        var members = new List<JsonMember>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, offset) = (reader.GetString()!, (int)reader.TokenStartIndex);
            reader.Read();
            members.Add(new JsonMember(name, offset, ReadPart(ref reader)));
        }

        return members;
    }

    private static List<JsonPart> ReadItems(ref Utf8JsonReader reader)
    {
        var items = new List<JsonPart>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(ReadPart(ref reader));
        return items;
    }

    private static string Word(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => "yes",
        JsonTokenType.False => "no",
        JsonTokenType.String => reader.GetString()!,
        _ => Strict.GetString(reader.ValueSpan),
    };
}

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Offset">Where the name begins, in bytes.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonMember(string Name, int Offset, JsonPart Value);

/// <summary>What a part of a JSON document is.</summary>
internal enum JsonPartKind
{
    /// <summary><c>null</c>: not recorded.</summary>
    Nothing,

    /// <summary>A string, a number, <c>true</c> or <c>false</c>.</summary>
    Word,

    /// <summary>An array.</summary>
    Items,

    /// <summary>An object.</summary>
    Members,
}
