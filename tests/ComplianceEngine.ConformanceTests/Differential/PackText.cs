using ComplianceEngine.Rules;

namespace ComplianceEngine.ConformanceTests.Differential;

/// <summary>A rule and all it rests on as text, so that a failure can be read and built again by hand.</summary>
internal static class PackText
{
    public static string Of(RulePack pack, Rule rule) => string.Join('\n', Lines(pack, rule));

    private static IEnumerable<string> Lines(RulePack pack, Rule rule)
    {
        var to = rule.JudgedTo is { } end ? $" to {ConditionText.Of(end)}" : "";
        yield return $"rule {rule.Id} about {rule.About}, judged on {ConditionText.Of(rule.JudgedFrom)}{to}";
        foreach (var binding in rule.Bindings)
            yield return $"  with {binding.Record}: by {binding.By}, governing at {(binding.GoverningAt is { } at ? ConditionText.Of(at) : "")}";
        foreach (var version in rule.Versions)
        {
            yield return $"  {Write(version.InForce)}: when {ConditionText.Of(version.When)}";
            foreach (var exception in version.Exceptions)
                yield return $"    unless {exception.Id}{(exception.Asks is null ? "" : " (asks)")}: {(exception.Condition is { } condition ? ConditionText.Of(condition) : "")}";
        }

        foreach (var criterion in pack.Criteria.Values.OrderBy(criterion => criterion.Id, StringComparer.Ordinal))
            yield return $"criterion {criterion.Id} of {criterion.Of?.Name ?? "person"}, uses {string.Join(", ", criterion.Uses)}: "
                + string.Join("; ", criterion.Versions.Select(version => $"{Write(version.InForce)} {ConditionText.Of(version.Condition)}"));
        foreach (var duration in pack.Durations.Values.OrderBy(duration => duration.Id, StringComparer.Ordinal))
            yield return $"duration {duration.Id}: {string.Join("; ", duration.Versions.Select(version => $"{Write(version.InForce)} {ConditionText.Of(version.Value)}"))}";
        foreach (var list in pack.HolidayLists.Values.OrderBy(list => list.Id, StringComparer.Ordinal))
            yield return $"holidays {list.Id}: {string.Join("; ", list.Entries.Select(entry => $"{Write(entry.InForce)} {entry.On} {entry.Observance}"))}";
        foreach (var list in pack.OffenseLists.Values.OrderBy(list => list.Id, StringComparer.Ordinal))
            yield return $"list {list.Id}: {string.Join("; ", list.Entries.Select(entry => $"{Write(entry.InForce)} {entry.Law} {entry.Section} [{string.Join(", ", entry.Subdivisions)}]"))}";
    }

    private static string Write(EffectivePeriod period) =>
        $"{period.FromEarliest:yyyy-MM-dd}{(period.HasKnownStart ? "" : $"..{period.FromLatest:yyyy-MM-dd}")} to {period.To:yyyy-MM-dd}";
}
