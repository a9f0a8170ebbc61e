using System.Text;

namespace ComplianceEngine.Rules.Tests;

/// <summary>Writes what of a bound pack does not come from the base pack, one line a fact.</summary>
internal static class PackText
{
    public static void Append(StringBuilder text, RulePack pack)
    {
        foreach (var rule in pack.Rules.Where(rule => !rule.Id.StartsWith("base.", StringComparison.Ordinal))) Append(text, rule);
        foreach (var criterion in pack.Criteria.Values.Where(criterion => criterion.Id != "convicted").OrderBy(criterion => criterion.Id, StringComparer.Ordinal))
            Append(text, criterion);
    }

    private static void Append(StringBuilder text, Rule rule)
    {
        text.Append("rule ").Append(rule.Id).Append(" about ").Append(rule.About).Append(" judged on ").Append(ConditionText.Of(rule.JudgedFrom));
        if (rule.JudgedTo is { } end) text.Append(" to ").Append(ConditionText.Of(end));
        text.Append('\n');
        foreach (var binding in rule.Bindings)
            text.Append("  with ").Append(binding.Record).Append(" by ").Append(binding.By?.ToString() ?? "none").Append(", governing at ")
                .Append(binding.GoverningAt is { } at ? ConditionText.Of(at) : "none").Append('\n');
        if (rule.Challenged.Length > 0) text.Append("  challenged ").Append(rule.Challenged).Append('\n');
        foreach (var version in rule.Versions)
        {
            text.Append("  ").Append(Describe(version.InForce)).Append(" from ").Append(version.Source).Append(": ").Append(version.EnactedBy).Append('\n');
            text.Append("    when ").Append(ConditionText.Of(version.When)).Append('\n');
            foreach (var exception in version.Exceptions)
                text.Append("    unless ").Append(exception.Id).Append(" (").Append(exception.Cite).Append("): ")
                    .Append(exception.Condition is { } condition ? ConditionText.Of(condition) : "presumed no").Append(exception.Asks is { } asks ? $" asks {asks}" : "").Append('\n');
            text.Append("    says ").AppendJoin("|", version.Explanation.Parts.Select(part => part.Field?.ToString() ?? part.Text)).Append('\n');
            if (version.Note.Length > 0) text.Append("    note ").Append(version.Note).Append('\n');
        }
    }

    private static void Append(StringBuilder text, Criterion criterion)
    {
        text.Append("criterion ").Append(criterion.Id).Append(" of ").Append(criterion.Of?.Name ?? "person").Append(" uses [").AppendJoin(", ", criterion.Uses).Append("]\n");
        foreach (var version in criterion.Versions)
            text.Append("  ").Append(Describe(version.InForce)).Append(" from ").Append(version.Source).Append(": ").Append(ConditionText.Of(version.Condition)).Append('\n');
    }

    private static string Describe(EffectivePeriod period) =>
        $"{period.FromEarliest:yyyy-MM-dd}{(period.HasKnownStart ? "" : $"/{period.FromLatest:yyyy-MM-dd}")}..{(period.To is { } to ? $"{to:yyyy-MM-dd}" : "")}";
}
