using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Parses time expressions and the periods in which something is in force.</summary>
internal sealed class TimeParser(ShapeReader shapes, DiagnosticBag diagnostics)
{
    private const string Forms = "a time is `act`, a field such as `custody.arrested_at`, a day such as 2014-12-14, or has the key `later_of`, `earlier_of` or `time`";

    /// <summary>The time under a key that must be there.</summary>
    public TimeSyntax Required(MappingReader reader, YamlKey key) =>
        reader.Value(key) is { } value ? Parse(value) : new BrokenTime(reader.Location);

    /// <summary>The time under a key that may be missing.</summary>
    public TimeSyntax? Optional(MappingReader reader, YamlKey key) => reader.Optional(key.Name) is { } value ? Parse(value) : null;

    public TimeSyntax Parse(YamlNode node) => node switch
    {
        YamlRefused => new BrokenTime(node.Location),
        YamlScalar { Value.Length: > 0 } word => new SimpleTime(word),
        YamlMapping { Entries.Length: > 0 } mapping => shapes.Read(mapping, "", ParseMapping)!,
        _ => Refuse(node),
    };

    public PeriodSyntax? ParsePeriod(MappingReader reader)
    {
        if (reader.Value(TimeShapes.InForce) is not { } value) return null;
        return shapes.Read(value, TimeShapes.InForce.Name, period =>
        {
            var (notBefore, notAfter) = period.Value(TimeShapes.From) is { } from ? ParseStart(from) : (null, null);
            return new PeriodSyntax(notBefore, notAfter, period.Word(TimeShapes.To), period.Location);
        });
    }

    private (YamlScalar? NotBefore, YamlScalar? NotAfter) ParseStart(YamlNode from)
    {
        if (from is YamlMapping) return shapes.Read(from, TimeShapes.From.Name, open => (open.Word(TimeShapes.FirstDay), open.Word(TimeShapes.LastFirstDay)));
        var day = shapes.Word(from, TimeShapes.From.Name);
        return (day, day);
    }

    private TimeSyntax ParseMapping(MappingReader reader)
    {
        var place = reader.Location;
        if (reader.Entry(TimeShapes.LaterOf.Name) is { } later) return ParseChosen(later, isLater: true);
        if (reader.Entry(TimeShapes.EarlierOf.Name) is { } earlier) return ParseChosen(earlier, isLater: false);
        var start = Required(reader, TimeShapes.Time);
        if (Optional(reader, TimeShapes.NotBefore) is { } floor) return new FlooredTime(start, floor, place);
        if (reader.OptionalWord(TimeShapes.Minus.Name) is { } minus) return new ShiftedTime(start, minus, IsBackward: true, place);
        return reader.Word(TimeShapes.Plus) is { } plus ? new ShiftedTime(start, plus, IsBackward: false, place) : new BrokenTime(place);
    }

    private TimeSyntax ParseChosen(YamlEntry entry, bool isLater)
    {
        ImmutableArray<TimeSyntax> parts = [.. shapes.Items(entry.Value, entry.Key.Value).Select(Parse)];
        if (parts.Length == 1) diagnostics.Report(DiagnosticCatalog.TooFewTimes, entry.Key.Location, entry.Key.Value);
        return parts.Length < 2 ? new BrokenTime(entry.Key.Location) : new ChosenTime(isLater, parts, entry.Key.Location);
    }

    private BrokenTime Refuse(YamlNode node)
    {
        diagnostics.ReportWithHint(DiagnosticCatalog.NotATime, node.Start(), Forms);
        return new BrokenTime(node.Start());
    }
}
