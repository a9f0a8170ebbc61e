using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace ComplianceEngine.Reports;

/// <summary>Writes a decision as one JSON object in UTF-8, its keys always in the same order.</summary>
/// <remarks>What is absent is <c>null</c>, or <c>[]</c> for a list. Immutable and safe to share between threads.</remarks>
/// <param name="layout">On one line, or to be read by people.</param>
public sealed class JsonDecisionWriter(JsonLayout layout)
{
    private readonly JsonWriterOptions options = JsonLines.Options with { Indented = layout == JsonLayout.Indented };

    /// <summary>Writes a decision, ending with a line feed.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="output">Where its bytes go.</param>
    public void Write(Decision decision, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, options)) WriteObject(json, decision);
        output.Write("\n"u8);
    }

    private static void WriteObject(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteString("answer"u8, decision.Answer.ToName());
        json.WriteString("reason"u8, decision.Reason);
        json.WriteString("notice"u8, decision.Notice);
        json.WriteStartArray("rules"u8);
        foreach (var rule in decision.Rules) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, RuleDecision rule)
    {
        json.WriteStartObject();
        json.WriteString("answer"u8, rule.Answer.ToName());
        json.WriteString("reason"u8, rule.Reason);
        WriteQuestions(json, rule.Questions);
        json.WriteStartObject("finding"u8);
        FindingJson.WriteMembers(json, rule.Finding);
        json.WriteEndObject();
        if (rule.Proof is { } proof) ProofJson.Write(json, proof);
        else json.WriteNull("proof"u8);
        json.WriteEndObject();
    }

    private static void WriteQuestions(Utf8JsonWriter json, ImmutableArray<DecisionQuestion> questions)
    {
        json.WriteStartArray("questions"u8);
        foreach (var question in questions)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, question.Id);
            json.WriteString("about"u8, question.Kind == DecisionQuestionKind.Law ? "law" : "act");
            json.WriteString("question"u8, question.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

/// <summary>How JSON is laid out.</summary>
public enum JsonLayout
{
    /// <summary>On one line.</summary>
    OneLine,

    /// <summary>A line for each member, indented.</summary>
    Indented,
}
