using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>No two things of a kind have one name.</summary>
internal static class DuplicateNamePass
{
    public static void Run(PackDraft pack, DiagnosticBag diagnostics)
    {
        Check("source", pack.Sources.Select(source => (source.Id, source.Location)), diagnostics);
        Check("reading", pack.Readings.Select(reading => (reading.Id, reading.Location)), diagnostics);
        Check("list", pack.Lists.Select(list => (list.Id, list.Location)), diagnostics);
        Check("list of holidays", pack.Holidays.Select(list => (list.Id, list.Location)), diagnostics);
        Check("length of time", pack.Durations.Select(duration => (duration.Id, duration.Location)), diagnostics);
        Check("criterion", pack.Criteria.Select(criterion => (criterion.Id, criterion.Location)), diagnostics);
        Check("rule", pack.Rules.Select(rule => (rule.Id, rule.Location)), diagnostics);
        Check("property", pack.Properties.Select(property => (property.Id, property.Location)), diagnostics);
        Check("figure", pack.Figures.Select(figure => (figure.Id, figure.Location)), diagnostics);
        Check("report", pack.Reports.Select(report => (report.Id, report.Location)), diagnostics);
        foreach (var version in pack.Reports.SelectMany(report => report.Versions))
            Check("item", version.Items.Select(item => (item.Id, item.Location)), diagnostics);
        foreach (var parts in pack.Figures.SelectMany(figure => figure.Parts.Take(1).Select(part => part.Parts).Prepend(figure.Parts)))
            Check("part", parts.Select(part => (part.Id, part.Location)), diagnostics);
        foreach (var version in pack.Rules.SelectMany(rule => rule.Versions))
            Check("exception", version.Exceptions.Select(exception => (exception.Id, exception.Location)), diagnostics);
    }

    private static void Check(string kind, IEnumerable<(string Name, SourceLocation Place)> declared, DiagnosticBag diagnostics)
    {
        foreach (var same in declared.Where(one => one.Name.Length > 0).GroupBy(one => one.Name, StringComparer.Ordinal))
            foreach (var (name, place) in same.Skip(1))
                diagnostics.ReportWithHint(DiagnosticCatalog.DuplicateName, place, $"the first stands at {same.First().Place}", kind, name);
    }
}
