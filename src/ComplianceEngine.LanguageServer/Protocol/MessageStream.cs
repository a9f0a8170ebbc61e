using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplianceEngine.LanguageServer;

/// <summary>Messages of JSON-RPC, each under a header that tells its length, as the Language Server Protocol frames them.</summary>
/// <remarks>One thread may read while others write.</remarks>
internal sealed class MessageStream(Stream input, Stream output)
{
    private const string LengthHeader = "Content-Length:";
    private const int MostBytes = 1 << 26;
    private const int LongestLine = 1 << 12;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private readonly Lock writing = new();

    /// <summary>The next message.</summary>
    /// <param name="isEnd">Whether there was none, as the stream has ended.</param>
    /// <returns>The message; <see langword="null"/> at the end, and for what is no message.</returns>
    public JsonObject? Read(out bool isEnd)
    {
        var length = ReadHeader(out isEnd);
        if (isEnd || length is not (> 0 and <= MostBytes)) return null;
        var bytes = new byte[length];
        if (input.ReadAtLeast(bytes, length, throwOnEndOfStream: false) < length)
        {
            isEnd = true;
            return null;
        }

        try
        {
            return JsonNode.Parse(bytes, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            // Broken text, or a key that stands twice.
            return null;
        }
    }

    /// <summary>Sends a message.</summary>
    public void Write(JsonObject message)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body)) message.WriteTo(writer);
        lock (writing)
        {
            output.Write(Encoding.ASCII.GetBytes($"{LengthHeader} {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"));
            body.WriteTo(output);
            output.Flush();
        }
    }

    // The length that the header tells; 0 if it tells none. A header ends with an empty line.
    private int ReadHeader(out bool isEnd)
    {
        var length = 0;
        while (ReadLine(out isEnd) is { Length: > 0 } line)
            if (line.StartsWith(LengthHeader, StringComparison.OrdinalIgnoreCase))
                _ = int.TryParse(line.AsSpan(LengthHeader.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out length);
        return length;
    }

    private string ReadLine(out bool isEnd)
    {
        var line = new StringBuilder();
        for (var letter = input.ReadByte(); letter >= 0; letter = input.ReadByte())
        {
            if (letter == '\n')
            {
                isEnd = false;
                return line.ToString().TrimEnd('\r');
            }

            if (line.Length < LongestLine) line.Append((char)letter);
        }

        isEnd = true;
        return "";
    }
}
