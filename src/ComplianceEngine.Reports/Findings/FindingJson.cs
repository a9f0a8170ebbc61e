using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ComplianceEngine.Reports;

/// <summary>Writes a finding as members of a JSON object, always in the same order.</summary>
internal static class FindingJson
{
    /// <summary>Writes the members.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString(FindingKeys.FindingId, finding.FindingId);
        json.WriteString(FindingKeys.Rule, finding.Rule);
        json.WriteString(FindingKeys.RuleVersion, finding.RuleVersion?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString(FindingKeys.Pack, finding.Pack);
        json.WriteString(FindingKeys.Provision, finding.Provision);
        json.WriteString(FindingKeys.Outcome, finding.Outcome.ToName());
        json.WriteBoolean(FindingKeys.Disputed, finding.Disputed);
        WriteReadings(json, finding.Readings);
        json.WriteString(FindingKeys.Record, finding.Record);
        json.WriteString(FindingKeys.RecordId, finding.RecordId);
        json.WriteString(FindingKeys.PersonId, finding.PersonId);
        json.WriteString(FindingKeys.OccurredAt, finding.OccurredAt);
        WriteNeeds(json, finding.Needs);
        WriteAsks(json, finding.Asks);
        WriteExceptions(json, finding.Exceptions);
        WriteEvidence(json, finding.Evidence);
        json.WriteString(FindingKeys.Explanation, finding.Explanation);
        json.WriteBoolean(FindingKeys.Challenged, finding.Challenged);
    }

    private static void WriteReadings(Utf8JsonWriter json, ImmutableArray<ReadingOutcome> readings)
    {
        if (readings.IsEmpty)
        {
            json.WriteNull(FindingKeys.Readings);
            return;
        }

        json.WriteStartObject(FindingKeys.Readings);
        foreach (var reading in readings) json.WriteString($"{reading.Reading}={reading.Option}", reading.Outcome.ToName());
        json.WriteEndObject();
    }

    private static void WriteNeeds(Utf8JsonWriter json, ImmutableArray<MissingFact> needs)
    {
        json.WriteStartArray(FindingKeys.Needs);
        foreach (var need in needs)
        {
            json.WriteStartObject();
            json.WriteString(FindingKeys.Record, need.Record);
            json.WriteString(FindingKeys.RecordId, need.RecordId);
            json.WriteString(FindingKeys.Field, need.Field);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAsks(Utf8JsonWriter json, ImmutableArray<string> asks)
    {
        json.WriteStartArray(FindingKeys.Asks);
        foreach (var question in asks) json.WriteStringValue(question);
        json.WriteEndArray();
    }

    private static void WriteExceptions(Utf8JsonWriter json, ImmutableArray<ExceptionResult> exceptions)
    {
        json.WriteStartArray(FindingKeys.Exceptions);
        foreach (var exception in exceptions)
        {
            json.WriteStartObject();
            json.WriteString(FindingKeys.Id, exception.Id);
            json.WriteString(FindingKeys.Cite, exception.Cite);
            json.WriteString(FindingKeys.Result, Words.Of(exception.Result));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, ImmutableArray<Evidence> evidence)
    {
        json.WriteStartArray(FindingKeys.Evidence);
        foreach (var record in evidence)
        {
            json.WriteStartObject();
            json.WriteString(FindingKeys.Record, record.Record);
            json.WriteString(FindingKeys.RecordId, record.RecordId);
            json.WriteString(FindingKeys.File, record.File);
            json.WriteNumber(FindingKeys.Row, record.Row);
            json.WriteStartObject(FindingKeys.Fields);
            foreach (var field in record.Fields) json.WriteString(field.Name, field.Value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
