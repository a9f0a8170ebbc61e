using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Binds what rules rest on: the pack's header, sources, readings and parameters.</summary>
internal sealed class SupplementBinder(Names names, TimeBinder times)
{
    public PackHeader BindHeader(HeaderSyntax? header) => new(
        names.Name(header?.Id),
        Names.Text(header?.Title),
        Names.Text(header?.Version),
        Names.Text(header?.Jurisdiction),
        Names.Text(header?.Description),
        Names.Text(header?.Challenged));

    public Citation BindSource(SourceSyntax source)
    {
        if (source.Status is { Value: not (SupplementShapes.Verified or SupplementShapes.Unverified) } status)
            names.Report(DiagnosticCatalog.UnknownStatus, status.Location, Suggestion.HintFor(status.Value, [SupplementShapes.Verified, SupplementShapes.Unverified]), status.Value);
        return new Citation(
            names.Key(source.Id),
            Names.Text(source.Title),
            Names.Text(source.Address),
            source.Status?.Value == SupplementShapes.Verified,
            Names.Text(source.Note),
            source.Id?.Location ?? source.Location);
    }

    public Reading BindReading(ReadingSyntax reading)
    {
        ImmutableArray<ReadingOption> options = [.. reading.Options.Select(option => new ReadingOption(names.Key(option.Id), Names.Text(option.Means)))];
        var place = reading.Id?.Location ?? reading.Location;
        var id = names.Key(reading.Id);
        if (options.Length == 1) names.Report(DiagnosticCatalog.TooFewOptions, place, "", id);
        foreach (var same in reading.Options.Select(option => option.Id).OfType<YamlScalar>().GroupBy(option => option.Value, StringComparer.Ordinal))
            foreach (var option in same.Skip(1)) names.Report(DiagnosticCatalog.WordTwice, option.Location, "", option.Value);
        return new Reading(id, Names.Text(reading.Question), options, BindDefault(reading, id), [.. reading.Sources.Select(names.Source)], place)
        {
            OutsideRules = Names.Text(reading.OutsideRules),
        };
    }

    public OffenseList BindList(ListSyntax list) => new(
        names.Name(list.Id),
        Names.Text(list.Title),
        Names.Text(list.Cite),
        [.. list.Entries.Select(BindEntry).OfType<OffenseEntry>()],
        list.Id?.Location ?? list.Location);

    public DurationParameter BindDuration(DurationSyntax duration) => new(
        names.Name(duration.Id),
        Names.Text(duration.Title),
        Names.Text(duration.Cite),
        Versions.AllOrNone(duration.Versions.Select(BindDurationVersion)),
        duration.Id?.Location ?? duration.Location);

    private string? BindDefault(ReadingSyntax reading, string id)
    {
        if (reading.Default is not { Value: not SupplementShapes.EveryOption } word) return null;
        var options = reading.Options.Select(option => Names.Text(option.Id)).ToList();
        var hint = Names.Near(word.Value, [.. options, SupplementShapes.EveryOption], "the default is one of");
        if (!options.Contains(word.Value)) names.Report(DiagnosticCatalog.UnknownOption, word.Location, hint, id, word.Value);
        return word.Value;
    }

    private OffenseEntry? BindEntry(EntrySyntax entry)
    {
        var source = names.Source(entry.Source);
        if (names.Period(entry.InForce) is not { } inForce) return null;
        return new OffenseEntry(
            Names.Text(entry.Law),
            Names.Text(entry.Section),
            [.. entry.Subdivisions.Select(Names.Text)],
            Names.Text(entry.Name),
            inForce,
            source,
            Names.Text(entry.Note),
            entry.Location);
    }

    private DurationVersion? BindDurationVersion(DurationVersionSyntax version)
    {
        var source = names.Source(version.Source);
        var value = version.Value is { } word ? times.FixedDuration(word) : null;
        if (names.Period(version.InForce) is not { } inForce || value is null) return null;
        return new DurationVersion(inForce, value, source, version.Location) { Note = Names.Text(version.Note) };
    }
}
