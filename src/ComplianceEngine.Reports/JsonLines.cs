using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComplianceEngine.Reports;

internal static class JsonLines
{
    // The lines are read as JSON, never pasted into HTML, so that letters outside ASCII can stand as they are.
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
