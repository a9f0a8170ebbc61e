using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Parses what rules rest on: the pack's header, sources, readings and parameters.</summary>
internal sealed class SupplementParser(TimeParser times)
{
    public static HeaderSyntax ParseHeader(MappingReader reader)
    {
        // The composer has seen to it before anything was parsed.
        reader.OptionalWord("uses");
        return new HeaderSyntax(
            reader.Word("pack"),
            reader.Word("title"),
            reader.Word("version"),
            reader.Word("jurisdiction"),
            reader.OptionalWord("description"),
            reader.OptionalWord("challenged"));
    }

    public static SourceSyntax ParseSource(MappingReader reader) => new(
        reader.Word("id"),
        reader.Word("title"),
        reader.OptionalWord("address"),
        reader.Word("status"),
        reader.OptionalWord("note"),
        reader.Location);

    public static ReadingSyntax ParseReading(MappingReader reader) => new(
        reader.Word("reading"),
        reader.Word("question"),
        reader.List("options", option => new OptionSyntax(option.Word("id"), option.Word("means"), option.Location)),
        reader.Word("default"),
        reader.Words("sources"),
        reader.OptionalWord("outside_rules"),
        reader.Location);

    public ListSyntax ParseList(MappingReader reader) => new(
        reader.Word("list"),
        reader.Word("title"),
        reader.OptionalWord("cite"),
        reader.List("entries", ParseEntry),
        reader.Location);

    public DurationSyntax ParseDuration(MappingReader reader) => new(
        reader.Word("duration"),
        reader.Word("title"),
        reader.OptionalWord("cite"),
        reader.List("versions", version => new DurationVersionSyntax(
            times.ParsePeriod(version, "in_force"),
            version.Word("value"),
            version.Word("source"),
            version.OptionalWord("note"),
            version.Location)),
        reader.Location);

    public HolidaysSyntax ParseHolidays(MappingReader reader) => new(
        reader.Word("holidays"),
        reader.Word("title"),
        reader.OptionalWord("cite"),
        reader.List("entries", entry => new HolidaySyntax(
            entry.Word("name"),
            entry.Word("on"),
            entry.OptionalWord("observed"),
            times.ParsePeriod(entry, "in_force"),
            entry.Word("source"),
            entry.OptionalWord("note"),
            entry.Location)),
        reader.Location);

    private EntrySyntax ParseEntry(MappingReader reader) => new(
        reader.Word("law"),
        reader.Word("section"),
        reader.OptionalWords("subdivisions"),
        reader.Word("name"),
        times.ParsePeriod(reader, "in_force"),
        reader.Word("source"),
        reader.OptionalWord("note"),
        reader.Location);
}
