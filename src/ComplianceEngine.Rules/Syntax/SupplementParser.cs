using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Parses what rules rest on: the pack's header, sources, readings and parameters.</summary>
internal sealed class SupplementParser(TimeParser times)
{
    public static HeaderSyntax ParseHeader(MappingReader reader)
    {
        // The composer has seen to it before anything was parsed.
        reader.Word(SupplementShapes.Uses);
        return new HeaderSyntax(
            reader.Word(SupplementShapes.Pack),
            reader.Word(SupplementShapes.Title),
            reader.Word(SupplementShapes.Version),
            reader.Word(SupplementShapes.Jurisdiction),
            reader.Word(SupplementShapes.Description),
            reader.Word(SupplementShapes.Suit));
    }

    public static SourceSyntax ParseSource(MappingReader reader) => new(
        reader.Word(SupplementShapes.SourceId),
        reader.Word(SupplementShapes.Title),
        reader.Word(SupplementShapes.Address),
        reader.Word(SupplementShapes.Status),
        reader.Word(SupplementShapes.Note),
        reader.Location);

    public static ReadingSyntax ParseReading(MappingReader reader) => new(
        reader.Word(SupplementShapes.ReadingId),
        reader.Word(SupplementShapes.Question),
        reader.List(SupplementShapes.Options, option => new OptionSyntax(option.Word(SupplementShapes.OptionId), option.Word(SupplementShapes.Means), option.Location)),
        reader.Word(SupplementShapes.Default),
        reader.Words(SupplementShapes.ReadingSources),
        reader.Word(SupplementShapes.OutsideRules),
        reader.Location);

    public ListSyntax ParseList(MappingReader reader) => new(
        reader.Word(SupplementShapes.OffenseListId),
        reader.Word(SupplementShapes.Title),
        reader.Word(SupplementShapes.Cite),
        reader.List(SupplementShapes.Entries, ParseEntry),
        reader.Location);

    public DurationSyntax ParseDuration(MappingReader reader) => new(
        reader.Word(SupplementShapes.LengthId),
        reader.Word(SupplementShapes.Title),
        reader.Word(SupplementShapes.Cite),
        reader.List(SupplementShapes.LengthVersions, version => new DurationVersionSyntax(
            times.ParsePeriod(version),
            version.Word(SupplementShapes.Length),
            version.Word(SupplementShapes.Source),
            version.Word(SupplementShapes.Note),
            version.Location)),
        reader.Location);

    public HolidaysSyntax ParseHolidays(MappingReader reader) => new(
        reader.Word(SupplementShapes.HolidayListId),
        reader.Word(SupplementShapes.Title),
        reader.Word(SupplementShapes.Cite),
        reader.List(SupplementShapes.HolidayEntries, entry => new HolidaySyntax(
            entry.Word(SupplementShapes.OffenseName),
            entry.Word(SupplementShapes.On),
            entry.Word(SupplementShapes.Observed),
            times.ParsePeriod(entry),
            entry.Word(SupplementShapes.Source),
            entry.Word(SupplementShapes.Note),
            entry.Location)),
        reader.Location);

    private EntrySyntax ParseEntry(MappingReader reader) => new(
        reader.Word(SupplementShapes.Law),
        reader.Word(SupplementShapes.Section),
        reader.Words(SupplementShapes.Subdivisions),
        reader.Word(SupplementShapes.OffenseName),
        times.ParsePeriod(reader),
        reader.Word(SupplementShapes.Source),
        reader.Word(SupplementShapes.Note),
        reader.Location);
}
