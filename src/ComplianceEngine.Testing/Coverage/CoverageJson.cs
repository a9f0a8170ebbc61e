using System.Buffers;
using System.Text;
using System.Text.Json;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Coverage as JSON: one object for a pack, on one line.</summary>
public static class CoverageJson
{
    /// <summary>A pack's coverage with every clause.</summary>
    /// <param name="coverage">The coverage.</param>
    public static string Of(PackCoverage coverage)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("pack", coverage.Pack.Id);
            json.WriteNumber("cases", coverage.Cases);
            json.WriteNumber("seen", coverage.Seen);
            json.WriteNumber("wanted", coverage.Wanted);
            json.WriteStartArray("clauses");
            foreach (var clause in coverage.Clauses) Write(json, clause);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, ClauseCoverage clause)
    {
        var (owner, location) = (clause.Clause.Owner, clause.Clause.Condition.Location);
        json.WriteStartObject();
        json.WriteString(owner.Kind, owner.Id);
        json.WriteString("from", FormattableString.Invariant($"{owner.From:yyyy-MM-dd}"));
        if (owner.Exception.Length > 0) json.WriteString("exception", owner.Exception);
        json.WriteString("file", location.Source.Path);
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteString("clause", ClauseLabel.Of(clause.Clause.Condition));
        Write(json, "seen", clause.Seen);
        Write(json, "missing", clause.Missing);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, TruthValues values)
    {
        json.WriteStartArray(name);
        foreach (var value in CoverageText.Each(values)) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
