using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Binds reports and the figures that they ask for.</summary>
internal sealed class ReportBinder(Names names, TimeBinder times, RuleBinder rules)
{
    private readonly ConditionBinder conditions = new(names, times);
    private readonly Dictionary<string, Scope> scopes = new(StringComparer.Ordinal);

    public Figure? BindFigure(FigureSyntax figure)
    {
        var id = names.Name(figure.Id);
        var judged = rules.BindJudged(figure.About, figure.With, figure.CountedOn, null);
        scopes.TryAdd(id, judged.Scope);
        var when = conditions.Bind(figure.When, judged.Scope);
        ImmutableArray<FigurePart> inner = [.. figure.EachPart.Select(part => BindPart(part, judged.Scope, []))];
        ImmutableArray<FigurePart> parts = [.. figure.Parts.Select(part => BindPart(part, judged.Scope, inner))];
        var unit = BindUnit(figure.OncePer, judged.Scope);
        var by = BindBy(figure, judged);
        if (judged.About is null) return null;
        return new Figure(
            id, Names.Text(figure.Counts), unit, judged.About, judged.From, judged.Bindings, when, parts, by, Names.Text(figure.Note),
            figure.Id?.Location ?? figure.Location);
    }

    public Report BindReport(ReportSyntax report) => new(
        names.Name(report.Id),
        Names.Text(report.Title),
        Names.Text(report.Provision),
        Versions.AllOrNone(report.Versions.Select(BindVersion)),
        report.Id?.Location ?? report.Location);

    private FigurePart BindPart(PartSyntax part, Scope scope, ImmutableArray<FigurePart> inner) =>
        new(names.Name(part.Id), Names.Text(part.Counts), conditions.Bind(part.When, scope), inner, part.Id?.Location ?? part.Location);

    private FigureUnit BindUnit(YamlScalar? oncePer, Scope scope)
    {
        if (oncePer is null) return FigureUnit.Record;
        names.RequirePerson(oncePer, scope);
        if (oncePer.Value != Names.Person) RefuseWord(oncePer, "once_per", Names.Person);
        return FigureUnit.Person;
    }

    private ImmutableArray<FieldDefinition> BindBy(FigureSyntax figure, Judged judged)
    {
        var by = ImmutableArray.CreateBuilder<FieldDefinition>();
        foreach (var word in figure.By)
        {
            if (!figure.Parts.IsEmpty || figure.OncePer is not null) names.Report(DiagnosticCatalog.BrokenDownTwice, word.Location, "");
            if (names.Field(word, judged.Scope) is not { } reference) continue;
            if (reference.Field.Type == FieldType.Choice && reference.Scope == judged.About?.Name) by.Add(reference.Field);
            else names.Report(DiagnosticCatalog.NotOwnChoice, word.Location, "", reference);
        }

        return by.ToImmutable();
    }

    private ReportVersion? BindVersion(ReportVersionSyntax version)
    {
        var (first, last, ends, due) = (Year(version.FirstYear), Year(version.LastYear), DayOfYear(version.YearEnds), DayOfYear(version.Due));
        if (version.Every is { Value: not ReportShapes.Quarter } every) RefuseWord(every, ReportShapes.Every.Name, ReportShapes.Quarter);
        var starts = names.Day(version.Starts);
        var source = names.Source(version.Source);
        ImmutableArray<ReportItem> items = [.. version.Items.Select(BindItem)];
        if (first > last) names.Report(DiagnosticCatalog.PeriodBackwards, version.LastYear!.Location, "");
        if (first is null || ends is null || (version.LastYear is not null && last is null)) return null;
        return new ReportVersion(
            first.Value, last, ends.Value, version.Every is not null, starts, due, Names.Text(version.EnactedBy), source, items,
            Names.Text(version.Note), version.Location);
    }

    private ReportItem BindItem(ItemSyntax item)
    {
        if (item.Figure is null == item.NotInRecords is null || (item.Also is not null && item.Figure is null))
            names.Report(DiagnosticCatalog.ItemUndecided, item.Location, "");
        var scope = item.Figure is { } figure ? ScopeOf(figure) : Scope.Of(null).Opened();
        return new ReportItem(
            names.Name(item.Id), item.Figure?.Value, conditions.Optional(item.Also, scope), Names.Text(item.NotInRecords), names.Day(item.Starts),
            item.Id?.Location ?? item.Location);
    }

    private Scope ScopeOf(YamlScalar figure)
    {
        if (scopes.TryGetValue(figure.Value, out var scope)) return scope;
        names.ReportUnknown(DiagnosticCatalog.UnknownFigure, figure, scopes.Keys);
        return Scope.Of(null).Opened();
    }

    private int? Year(YamlScalar? word)
    {
        if (word is null) return null;
        var isYear = int.TryParse(word.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        if (isYear && year is > Names.FirstYear and <= Names.LastYear) return year;
        names.Report(DiagnosticCatalog.NotAYear, word.Location, "", word.Value);
        return null;
    }

    private MonthDay? DayOfYear(YamlScalar? word)
    {
        if (word is null) return null;
        // A common year, so that February 29 is refused.
        if (DateOnly.TryParseExact($"2001-{word.Value}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new MonthDay(day.Month, day.Day);
        names.Report(DiagnosticCatalog.NotAYearlyDay, word.Location, "write the month and the day: `06-30`", word.Value);
        return null;
    }

    private void RefuseWord(YamlScalar word, string key, string allowed) =>
        names.Report(DiagnosticCatalog.UnknownWord, word.Location, $"its value is `{allowed}`", word.Value, key);
}
