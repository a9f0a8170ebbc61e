using System.Text.Json.Nodes;
using ComplianceEngine.Records;

namespace ComplianceEngine.LanguageServer;

/// <summary>The shapes of the protocol's messages, and the numbers that it fixes.</summary>
internal static class Lsp
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InternalError = -32603;
    public const int NotInitialized = -32002;
    public const int RequestCancelled = -32800;

    public static JsonObject Reply(JsonNode? id, JsonNode? result) => new() { ["jsonrpc"] = "2.0", ["id"] = id?.DeepClone(), ["result"] = result };

    public static JsonObject Fault(JsonNode? id, int code, string message) =>
        new() { ["jsonrpc"] = "2.0", ["id"] = id?.DeepClone(), ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };

    public static JsonObject Notice(string method, JsonObject parameters) => new() { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters };

    /// <summary>A range on one line; the protocol counts from 0, in UTF-16 code units.</summary>
    public static JsonObject Range(SourceLocation place) => Range(place.Line - 1, place.Column - 1, place.Line - 1, place.Column - 1 + place.Length);

    public static JsonObject Range(int line, int column, int endLine, int endColumn) =>
        new() { ["start"] = Position(line, column), ["end"] = Position(endLine, endColumn) };

    /// <summary>The range between two offsets.</summary>
    public static JsonObject Range(SourceText source, int start, int end)
    {
        var (from, to) = (PositionOf(source, start), PositionOf(source, end));
        return Range(from.Line, from.Column, to.Line, to.Column);
    }

    public static JsonObject Markdown(string text) => new() { ["kind"] = "markdown", ["value"] = text };

    private static JsonObject Position(int line, int column) => new() { ["line"] = line, ["character"] = column };

    private static (int Line, int Column) PositionOf(SourceText source, int offset)
    {
        var line = 1;
        while (line < source.LineCount && source.OffsetOf(line + 1, 1) <= offset) line++;
        return (line - 1, offset - source.OffsetOf(line, 1));
    }
}
