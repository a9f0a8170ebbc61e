using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Everything that states law says where it stands in the law.</summary>
internal static class CitationPass
{
    public static void Run(PackDraft pack, DiagnosticBag diagnostics)
    {
        foreach (var rule in pack.Rules)
        {
            Check("rule", rule.Id, rule.Provision, "provision", rule.Location, diagnostics);
            foreach (var exception in rule.Versions.SelectMany(version => version.Exceptions))
                Check("exception", exception.Id, exception.Cite, "cite", exception.Location, diagnostics);
        }

        var sources = pack.Sources.Select(source => source.Id).ToList();
        foreach (var amendment in pack.Amendments.Where(amendment => amendment.Source.Length > 0 && !sources.Contains(amendment.Source)))
            diagnostics.ReportWithHint(DiagnosticCatalog.UnknownSource, amendment.Location, Suggestion.HintFor(amendment.Source, sources), amendment.Source);
        foreach (var report in pack.Reports) Check("report", report.Id, report.Provision, "provision", report.Location, diagnostics);
        foreach (var criterion in pack.Criteria) Check("criterion", criterion.Id, criterion.Cite, "cite", criterion.Location, diagnostics);
        foreach (var list in pack.Lists) Check("list", list.Id, list.Cite, "cite", list.Location, diagnostics);
        foreach (var list in pack.Holidays) Check("list of holidays", list.Id, list.Cite, "cite", list.Location, diagnostics);
        foreach (var duration in pack.Durations) Check("length of time", duration.Id, duration.Cite, "cite", duration.Location, diagnostics);
    }

    private static void Check(string kind, string name, string cite, string key, SourceLocation place, DiagnosticBag diagnostics)
    {
        if (cite.Length == 0) diagnostics.ReportWithHint(DiagnosticCatalog.CitationMissing, place, $"add `{key}:`", kind, name);
    }
}
