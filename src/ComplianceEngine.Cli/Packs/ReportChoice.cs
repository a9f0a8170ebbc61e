using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Cli.Packs;

/// <summary>Finds the report that a command line names.</summary>
/// <param name="Pack">The pack that has it.</param>
/// <param name="Plan">What it asks for.</param>
internal sealed record ReportChoice(RulePack Pack, ReportPlan Plan)
{
    /// <summary>Finds a report.</summary>
    /// <exception cref="CommandFailure">No pack has it, or the law asks for none on that year.</exception>
    public static ReportChoice Find(IReadOnlyList<RulePack> packs, string name, int year)
    {
        foreach (var pack in packs)
            if (pack.Reports.FirstOrDefault(report => report.Id == name) is { } report)
                return new ReportChoice(pack, ReportPlan.For(pack, report, year) ?? throw NoSuchYear(report, year));
        throw NoSuchReport(packs, name);
    }

    private static CommandFailure NoSuchReport(IReadOnlyList<RulePack> packs, string name)
    {
        var known = packs.SelectMany(pack => pack.Reports).Select(report => report.Id).Distinct(StringComparer.Ordinal).ToList();
        if (known.Count == 0) return CommandFailure.Usage("the packs in use hold no report");
        return CommandFailure.Usage($"there is no report `{name}`: {(Suggestion.DidYouMean(name, known) is { Length: > 0 } hint ? hint : $"there are {string.Join(", ", known)}")}");
    }

    private static CommandFailure NoSuchYear(Report report, int year)
    {
        var last = report.Versions[^1].LastYear is { } end ? string.Create(CultureInfo.InvariantCulture, $", the last that of {end}") : "";
        return CommandFailure.Usage(string.Create(
            CultureInfo.InvariantCulture, $"§ {report.Provision} asks for no report on {year}: the first is that of {report.Versions[0].FirstYear}{last}"));
    }
}
