using System.Buffers;
using System.Text;
using OutcomesBySubject = System.Collections.Generic.Dictionary<ComplianceEngine.JudgedSubject, ComplianceEngine.ToldOutcome>;

namespace ComplianceEngine;

/// <summary>What a comparison keeps of an outcome, as bytes.</summary>
internal sealed class OutcomeLines : IFindingWriter
{
    private const char Separator = '\n';

    /// <inheritdoc/>
    public void Write(Finding finding, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(
        string.Join(Separator, finding.Rule, finding.RecordId, finding.PersonId ?? "", finding.Outcome.IsFinding() ? finding.Explanation : ""), output);

    /// <summary>The strictest outcome of each record and person, by rule.</summary>
    /// <param name="result">The audit's outcomes, every one of them.</param>
    public static Dictionary<string, OutcomesBySubject> Read(AuditResult result)
    {
        var rules = new Dictionary<string, OutcomesBySubject>(StringComparer.Ordinal);
        foreach (var entry in result.Entries)
        {
            var parts = Encoding.UTF8.GetString(entry.Bytes.Span).Split(Separator, 4);
            if (!rules.TryGetValue(parts[0], out var outcomes)) rules[parts[0]] = outcomes = [];
            var subject = new JudgedSubject(parts[1], parts[2].Length == 0 ? null : parts[2]);
            if (!outcomes.TryGetValue(subject, out var before) || entry.Outcome > before.Outcome) outcomes[subject] = new ToldOutcome(entry.Outcome, parts[3]);
        }

        return rules;
    }
}

/// <summary>What was judged.</summary>
internal readonly record struct JudgedSubject(string RecordId, string? PersonId);

/// <summary>How it was judged, and the sentence that a finding has.</summary>
internal sealed record ToldOutcome(Outcome Outcome, string Explanation)
{
    /// <summary>What no rule was judged on.</summary>
    public static readonly ToldOutcome NotInForce = new(Outcome.NotInForce, "");
}
