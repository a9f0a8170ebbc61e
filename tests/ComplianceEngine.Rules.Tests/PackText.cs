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
        foreach (var report in pack.Reports) Append(text, report);
        foreach (var figure in pack.Figures.Values.OrderBy(figure => figure.Id, StringComparer.Ordinal)) Append(text, figure);
    }

    private static void Append(StringBuilder text, Report report)
    {
        text.Append("report ").Append(report.Id).Append(" (").Append(report.Provision).Append("): ").Append(report.Title).Append('\n');
        foreach (var version in report.Versions)
        {
            text.Append("  ").Append(version.FirstYear).Append("..").Append(version.LastYear).Append(" from ").Append(version.Source).Append(": ").Append(version.EnactedBy)
                .Append(version.Due is { } due ? $", due {due.In(2001):MM-dd}" : "").Append(version.Note.Length > 0 ? $" note {version.Note}" : "").Append('\n');
            text.Append("    periods of ").Append(version.FirstYear).Append(": ")
                .AppendJoin(", ", version.Periods(version.FirstYear).Select(period => $"{period.From:yyyy-MM-dd}..{period.To:yyyy-MM-dd}")).Append('\n');
            foreach (var item in version.Items)
                text.Append("    item ").Append(item.Id).Append(": ").Append(item.Figure ?? $"not in the records, {item.Words}")
                    .Append(item.Also is { } also ? $" if {ConditionText.Of(also)}" : "").Append(item.Starts is { } starts ? $" from {starts:yyyy-MM-dd}" : "").Append('\n');
        }
    }

    private static void Append(StringBuilder text, Figure figure)
    {
        text.Append("figure ").Append(figure.Id).Append(" counts ").Append(figure.Unit).Append(" of ").Append(figure.About).Append(" on ").Append(ConditionText.Of(figure.CountedOn))
            .Append(": ").Append(figure.Counts).Append(figure.By.IsEmpty ? "" : $" by {string.Join(", ", figure.By.Select(field => field.Name))}")
            .Append(figure.Note.Length > 0 ? $" note {figure.Note}" : "").Append('\n');
        text.Append("    when ").Append(ConditionText.Of(figure.When)).Append('\n');
        Append(text, figure.Parts, "    ");
    }

    private static void Append(StringBuilder text, IEnumerable<FigurePart> parts, string indent)
    {
        foreach (var part in parts)
        {
            text.Append(indent).Append("part ").Append(part.Id).Append(": ").Append(part.Counts).Append(" if ").Append(ConditionText.Of(part.When)).Append('\n');
            Append(text, part.Parts, indent + "  ");
        }
    }

    public static void Append(StringBuilder text, ClauseMap map)
    {
        foreach (var section in map.Sections)
            foreach (var version in section.Texts)
            {
                text.Append(section.Name).Append(' ').Append(version.Period).Append(" from ").Append(version.Source.Length > 0 ? version.Source : "none").Append('\n');
                foreach (var clause in version.Clauses)
                    text.Append("  ").Append(clause.Path.Length > 0 ? clause.Path : "whole").Append(' ').Append(clause.Status).Append(": ").Append(clause.Why)
                        .AppendJoin("; ", clause.CitedBy.Select(citing => $"{citing.Kind} {citing.Name}")).Append('\n');
            }
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
            text.Append("    says ").AppendJoin("|", version.Explanation.Parts.Select(Describe)).Append('\n');
            if (version.Note.Length > 0) text.Append("    note ").Append(version.Note).Append('\n');
        }
    }

    private static string Describe(TemplatePart part) =>
        $"{part.Field?.ToString() ?? part.Text}{(part.Since is { } since ? $" since {since}" : "")}{(part.Usual is null ? "" : " than usual")}";

    private static void Append(StringBuilder text, Criterion criterion)
    {
        text.Append("criterion ").Append(criterion.Id).Append(" of ").Append(criterion.Of?.Name ?? "person").Append(" uses [").AppendJoin(", ", criterion.Uses).Append("]\n");
        foreach (var version in criterion.Versions)
            text.Append("  ").Append(Describe(version.InForce)).Append(" from ").Append(version.Source).Append(": ").Append(ConditionText.Of(version.Condition)).Append('\n');
    }

    private static string Describe(EffectivePeriod period) =>
        $"{period.FromEarliest:yyyy-MM-dd}{(period.HasKnownStart ? "" : $"/{period.FromLatest:yyyy-MM-dd}")}..{(period.To is { } to ? $"{to:yyyy-MM-dd}" : "")}";
}
