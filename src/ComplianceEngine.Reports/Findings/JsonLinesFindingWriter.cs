using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
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
        json.WriteString("finding_id", finding.FindingId);
        json.WriteString("rule", finding.Rule);
        json.WriteString("rule_version", finding.RuleVersion?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("pack", finding.Pack);
        json.WriteString("provision", finding.Provision);
        json.WriteString("outcome", finding.Outcome.ToName());
        json.WriteBoolean("disputed", finding.Disputed);
        WriteReadings(json, finding.Readings);
        json.WriteString("record", finding.Record);
        json.WriteString("record_id", finding.RecordId);
        json.WriteString("person_id", finding.PersonId);
        json.WriteString("occurred_at", finding.OccurredAt);
        WriteNeeds(json, finding.Needs);
        WriteAsks(json, finding.Asks);
        WriteExceptions(json, finding.Exceptions);
        WriteEvidence(json, finding.Evidence);
        json.WriteString("explanation", finding.Explanation);
        json.WriteString("dataset", dataset);
        json.WriteEndObject();
    }

    private static void WriteReadings(Utf8JsonWriter json, ImmutableArray<ReadingOutcome> readings)
    {
        if (readings.IsEmpty)
        {
            json.WriteNull("readings");
            return;
        }

        json.WriteStartObject("readings");
        foreach (var reading in readings) json.WriteString($"{reading.Reading}={reading.Option}", reading.Outcome.ToName());
        json.WriteEndObject();
    }

    private static void WriteNeeds(Utf8JsonWriter json, ImmutableArray<MissingFact> needs)
    {
        json.WriteStartArray("needs");
        foreach (var need in needs)
        {
            json.WriteStartObject();
            json.WriteString("record", need.Record);
            json.WriteString("record_id", need.RecordId);
            json.WriteString("field", need.Field);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAsks(Utf8JsonWriter json, ImmutableArray<string> asks)
    {
        json.WriteStartArray("asks");
        foreach (var question in asks) json.WriteStringValue(question);
        json.WriteEndArray();
    }

    private static void WriteExceptions(Utf8JsonWriter json, ImmutableArray<ExceptionResult> exceptions)
    {
        json.WriteStartArray("exceptions");
        foreach (var exception in exceptions)
        {
            json.WriteStartObject();
            json.WriteString("id", exception.Id);
            json.WriteString("cite", exception.Cite);
            json.WriteString("result", Words.Of(exception.Result));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, ImmutableArray<Evidence> evidence)
    {
        json.WriteStartArray("evidence");
        foreach (var record in evidence)
        {
            json.WriteStartObject();
            json.WriteString("record", record.Record);
            json.WriteString("record_id", record.RecordId);
            json.WriteString("file", record.File);
            json.WriteNumber("row", record.Row);
            json.WriteStartObject("fields");
            foreach (var field in record.Fields) json.WriteString(field.Name, field.Value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
