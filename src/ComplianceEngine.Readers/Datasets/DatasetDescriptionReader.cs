using System.Collections.Immutable;
using System.Text;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Readers;

/// <summary>Reads <c>dataset.yaml</c>, and reports everything wrong with it at once.</summary>
internal sealed class DatasetDescriptionReader(DiagnosticBag diagnostics)
{
    private static readonly string[] Keys = ["dataset", "timezone", "as_of", "complete"];

    /// <summary>Reads a folder's description; without one, the folder's name is all that is known.</summary>
    public static DatasetDescription Read(string folder, DiagnosticBag diagnostics)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var path = Path.Combine(folder, DatasetDescription.FileName);
        var plain = new DatasetDescription { Name = name };
        if (!File.Exists(path)) return plain;
        var text = new SourceText(DatasetDescription.FileName, File.ReadAllText(path));
        return new DatasetDescriptionReader(diagnostics).Read(YamlReader.Read(text, diagnostics), plain);
    }

    private DatasetDescription Read(ImmutableArray<YamlNode> documents, DatasetDescription plain)
    {
        if (documents is []) return plain;
        foreach (var extra in documents.Skip(1)) diagnostics.Report(DiagnosticCatalog.DescriptionShape, extra.Location, "one document is expected");
        if (documents[0] is not YamlMapping mapping)
        {
            diagnostics.Report(DiagnosticCatalog.DescriptionShape, documents[0].Location, "keys with values are expected");
            return plain;
        }

        foreach (var entry in mapping.Entries) CheckKey(entry.Key);
        var zone = ReadZone(mapping);
        return new DatasetDescription
        {
            Name = Text(mapping, "dataset")?.Value ?? plain.Name,
            Zone = zone,
            AsOf = ReadAsOf(mapping, zone),
            Complete = ReadComplete(mapping),
        };
    }

    private void CheckKey(YamlScalar key)
    {
        if (!Keys.Contains(key.Value))
            diagnostics.ReportWithHint(DiagnosticCatalog.DescriptionKey, key.Location, Suggestion.DidYouMean(key.Value, Keys), key.Value);
    }

    private ZoneClock ReadZone(YamlMapping mapping)
    {
        if (Text(mapping, "timezone") is not { } id) return ZoneClock.NewYork;
        if (ZoneClock.Find(id.Value) is { } zone) return zone;
        diagnostics.Report(DiagnosticCatalog.UnknownZone, id.Location, id.Value);
        return ZoneClock.NewYork;
    }

    private TimeValue ReadAsOf(YamlMapping mapping, ZoneClock zone)
    {
        if (Text(mapping, "as_of") is not { } text) return TimeValue.Blank;
        var time = IsoTime.TryRead(Encoding.UTF8.GetBytes(text.Value), out var reading) ? reading.ToTime(zone) : TimeValue.Unreadable;
        if (!time.IsKnown) diagnostics.Report(DiagnosticCatalog.DescriptionTime, text.Location);
        return time;
    }

    private ImmutableArray<RecordSchema> ReadComplete(YamlMapping mapping)
    {
        if (mapping.Find("complete") is not { } node) return [];
        if (node is not YamlSequence list)
        {
            diagnostics.Report(DiagnosticCatalog.DescriptionShape, node.Location, "a list of kinds of record is expected");
            return [];
        }

        return [.. list.Items.Select(ReadRecord).OfType<RecordSchema>().Distinct()];
    }

    private RecordSchema? ReadRecord(YamlNode node)
    {
        var name = (node as YamlScalar)?.Value ?? "";
        var record = Vocabulary.Find(name);
        if (record is null)
            diagnostics.ReportWithHint(DiagnosticCatalog.UnknownRecord, node.Location, Suggestion.DidYouMean(name, Vocabulary.Records.Select(known => known.Name)), name);
        return record;
    }

    private YamlScalar? Text(YamlMapping mapping, string key)
    {
        if (mapping.Find(key) is not { } node) return null;
        if (node is YamlScalar { Value.Length: > 0 } scalar) return scalar;
        diagnostics.Report(DiagnosticCatalog.DescriptionShape, node.Location, "a single value is expected");
        return null;
    }
}
