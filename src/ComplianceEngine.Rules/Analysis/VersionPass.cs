using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>The versions of one thing stand in the order of time, without gap or overlap.</summary>
internal static class VersionPass
{
    public static void Run(PackDraft pack, DiagnosticBag diagnostics)
    {
        foreach (var rule in pack.Rules) Check(rule.Id, [.. rule.Versions.Select(version => (version.InForce, version.Location))], diagnostics);
        foreach (var criterion in pack.Criteria)
            Check(criterion.Id, [.. criterion.Versions.Select(version => (version.InForce, version.Location))], diagnostics);
        foreach (var report in pack.Reports) Check(report, diagnostics);
        foreach (var duration in pack.Durations)
            Check(duration.Id, [.. duration.Versions.Select(version => (version.InForce, version.Location))], diagnostics);
    }

    // A report's versions are told by the years in which reporting years end.
    private static void Check(Report report, DiagnosticBag diagnostics) => Check(
        report.Id,
        [.. report.Versions.Select(version => (Years(version.FirstYear, version.LastYear), version.Location))],
        diagnostics,
        day => $"{day:yyyy}");

    private static EffectivePeriod Years(int first, int? last)
    {
        var from = new DateOnly(first, 1, 1);
        return new EffectivePeriod(from, from, last is { } year ? new DateOnly(year, 12, 31) : null);
    }

    private static void Check(string name, IReadOnlyList<(EffectivePeriod InForce, SourceLocation Place)> versions, DiagnosticBag diagnostics, Func<DateOnly, string>? shown = null)
    {
        for (var i = 1; i < versions.Count; i++)
        {
            var (before, beforePlace) = versions[i - 1];
            var (after, place) = versions[i];
            if (after.FromEarliest <= before.FromEarliest) diagnostics.Report(DiagnosticCatalog.VersionOrder, place, name);
            else if (before.To is not { } end)
                diagnostics.ReportWithHint(DiagnosticCatalog.VersionEndless, beforePlace, $"give it `to: {(shown ?? ShowDay)(after.FromEarliest.AddDays(-1))}`", name);
            else if (after.FromEarliest > end.AddDays(1))
                diagnostics.Report(DiagnosticCatalog.VersionGap, place, name, Days.Describe(end.AddDays(1), after.FromEarliest.AddDays(-1)));
            else if (after.FromEarliest <= end)
                diagnostics.Report(DiagnosticCatalog.VersionOverlap, place, name, Days.Describe(after.FromEarliest, after.To < end ? after.To : end));
        }
    }

    private static string ShowDay(DateOnly day) => $"{day:yyyy-MM-dd}";
}
