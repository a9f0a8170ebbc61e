using static ComplianceEngine.Rules.KeyShape;

namespace ComplianceEngine.Rules;

/// <summary>The shapes of reports and their figures.</summary>
public static class ReportShapes
{
    internal static readonly KeyShape FigureId = Required("figure", Words.New(NameKind.Figure), "The name of the figure.");
    internal static readonly KeyShape Counts = Required("counts", Words.Text, "What is counted, in the words of the report.");
    internal static readonly KeyShape OncePer = Optional("once_per", Words.Choice(Names.Person), "`person`: a person counts once, however many records do.");
    internal static readonly KeyShape About = Required("about", Words.Record, "The kind of record that is counted.");
    internal static readonly KeyShape CountedOn = Required("counted_on", TimeShape.Instance, "When it counts: this moment must lie in the period, and its law applies.");
    internal static readonly KeyShape When = Required("when", ConditionShape.Instance, "What must hold for a record to count.");
    internal static readonly KeyShape PartId = Required("part", Words.New(NameKind.Part), "The name of the part.");
    private static readonly MappingShape Part = new("part", PartId, Counts, When);
    internal static readonly KeyShape Parts = Optional("parts", Words.Several(Part), "What the figure is broken down by; one record can count in several.");
    internal static readonly KeyShape EachPart = Optional("each_part", Words.Several(Part), "What every part is broken down by.");
    internal static readonly KeyShape By = Optional("by", Words.Several(Words.Field), "The choices by whose values the figure is broken down.");

    internal static readonly KeyShape ReportId = Required("report", Words.New(NameKind.Report), "The name of the report.");
    internal static readonly KeyShape Provision = Required("provision", Words.Text, "The clause that asks for it.");
    internal static readonly KeyShape FirstYear = Required("from", Words.Year, "The first year, named by the year in which the reporting year ends.");
    internal static readonly KeyShape LastYear = Optional("to", Words.Year, "The last year; left out if it is still asked for.");
    internal static readonly KeyShape Years = Required("years", new MappingShape("years", FirstYear, LastYear), "The years for which this version is asked for.");
    internal static readonly KeyShape YearEnds = Required("year_ends", Words.DayOfYear, "The last day of the reporting year.");
    internal static readonly KeyShape Every = Optional("every", Words.Choice(Quarter), "`quarter`: there is a report for each quarter.");
    internal static readonly KeyShape Starts = Optional("starts", Words.Day, "The first day that it asks about.");
    internal static readonly KeyShape Due = Optional("due", Words.DayOfYear, "The day on which the report is due.");
    internal static readonly KeyShape ItemId = Required("item", Words.New(NameKind.Line), "The number of the line in the clause.");
    internal static readonly KeyShape ItemFigure = Optional("figure", Words.Known(NameKind.Figure), "The figure that stands there.");
    internal static readonly KeyShape Also = Optional("also", ConditionShape.Instance, "What must hold besides.");
    internal static readonly KeyShape NotInRecords = Optional("not_in_records", Words.Text, "What is asked there, if no record holds it.");
    internal static readonly KeyShape Items = Required(
        "items", Words.Several(new MappingShape("report-line", ItemId, ItemFigure, Also, NotInRecords, Starts)), "The lines that the clause asks for.");
    private static readonly MappingShape Version = new(
        "report-version", Years, YearEnds, Every, Starts, Due, RuleShapes.EnactedBy, SupplementShapes.Source, SupplementShapes.Note, Items);
    internal static readonly KeyShape Versions = Required("versions", Words.Several(Version), "Its versions, oldest first, no year in two of them.");

    /// <summary>The word for a report each quarter.</summary>
    internal const string Quarter = "quarter";

    /// <summary>A report.</summary>
    public static readonly MappingShape Report = new("report", ReportId, SupplementShapes.Title, Provision, Versions);

    /// <summary>What a line of a report counts.</summary>
    public static readonly MappingShape Figure = new("figure", FigureId, Counts, OncePer, About, CountedOn, RuleShapes.With, When, Parts, EachPart, By, SupplementShapes.Note);
}
