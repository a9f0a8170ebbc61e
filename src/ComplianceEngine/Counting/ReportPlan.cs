using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Rules;

namespace ComplianceEngine;

/// <summary>What a report on one year asks for, period by period and line by line.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ReportPlan
{
    private ReportPlan(Report report, ReportVersion version, int year, ImmutableArray<ReportLine> lines)
    {
        Report = report;
        Version = version;
        Year = year;
        Lines = lines;
    }

    /// <summary>The report.</summary>
    public Report Report { get; }

    /// <summary>The version of its clause.</summary>
    public ReportVersion Version { get; }

    /// <summary>The calendar year in which the reporting year ends.</summary>
    public int Year { get; }

    /// <summary>The lines, by period and then as the clause has them, parts after their whole.</summary>
    public ImmutableArray<ReportLine> Lines { get; }

    /// <summary>Plans a report.</summary>
    /// <param name="pack">The pack that has it.</param>
    /// <param name="report">The report.</param>
    /// <param name="year">The calendar year in which the reporting year ends.</param>
    /// <returns>The plan; <see langword="null"/> if no version of the clause asks for a report on that year.</returns>
    public static ReportPlan? For(RulePack pack, Report report, int year)
    {
        if (report.For(year) is not { } version) return null;
        var lines = ImmutableArray.CreateBuilder<ReportLine>();
        foreach (var period in version.Periods(year))
            foreach (var item in version.Items)
                if (!(item.Starts > period.To))
                    Add(lines, pack, item, Name(version, item, period), item.Starts > period.From ? period with { From = item.Starts.Value } : period);
        return new ReportPlan(report, version, year, lines.ToImmutable());
    }

    // Quarters are told by the calendar's, whose items have the same names.
    private static string Name(ReportVersion version, ReportItem item, ReportPeriod period) =>
        version.Quarterly ? string.Create(CultureInfo.InvariantCulture, $"q{(period.To.Month + 2) / 3}.{item.Id}") : item.Id;

    private static void Add(ImmutableArray<ReportLine>.Builder lines, RulePack pack, ReportItem item, string id, ReportPeriod period)
    {
        if (item.Figure is not { } name)
        {
            lines.Add(new ReportLine(id, 0, item.Words, period, null, item.Location, []));
            return;
        }

        var figure = pack.Figures[name];
        ImmutableArray<Condition> conditions = item.Also is { } also ? [figure.When, also] : [figure.When];
        lines.Add(new ReportLine(id, 0, figure.Counts, period, figure, item.Location, conditions));
        AddParts(lines, figure, figure.Parts, lines[^1]);
    }

    private static void AddParts(ImmutableArray<ReportLine>.Builder lines, Figure figure, ImmutableArray<FigurePart> parts, ReportLine whole)
    {
        foreach (var part in parts)
        {
            var line = new ReportLine($"{whole.Id}.{part.Id}", whole.Level + 1, part.Counts, whole.Period, figure, part.Location, [.. whole.Conditions, part.When]);
            lines.Add(line);
            AddParts(lines, figure, part.Parts, line);
        }
    }

    /// <summary>
    /// The lines that are counted, as rules of a pack: a line counts the records to which its rule applies, and the rule is in force
    /// for just the days that the line is about.
    /// </summary>
    internal RulePack AsRules(RulePack pack) => new()
    {
        Id = pack.Id,
        Title = pack.Title,
        Version = pack.Version,
        Rules = [.. Lines.Select((line, index) => line.Figure is { } figure ? AsRule(line, figure, index) : null).OfType<Rule>()],
        Criteria = pack.Criteria,
        Durations = pack.Durations,
        OffenseLists = pack.OffenseLists,
        HolidayLists = pack.HolidayLists,
        Readings = pack.Readings,
        Sources = pack.Sources,
    };

    private Rule AsRule(ReportLine line, Figure figure, int index)
    {
        var period = new EffectivePeriod(line.Period.From, line.Period.From, line.Period.To);
        var when = line.Conditions is [var only] ? only : new AllOf(line.Conditions, line.Location);
        var version = new RuleVersion(period, Version.EnactedBy, Version.Source, when, [], new FindingTemplate([]), "", line.Location);
        // The engine orders rules by name: the number keeps the order of lines.
        var id = string.Create(CultureInfo.InvariantCulture, $"{index:D5}");
        return new Rule(id, line.Words, Report.Provision, figure.About, figure.CountedOn, null, figure.Bindings, [version], line.Location);
    }
}
