using System.Text;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Readers;

/// <summary>Reads <c>dataset.yaml</c>, and reports everything wrong with it at once.</summary>
internal sealed class DescriptionReader(DiagnosticBag diagnostics)
{
    private const string Whole = "the description";

    private readonly ShapeReader shapes = new(diagnostics);

    /// <summary>Reads a description.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownPath">The file's name as it is to be shown.</param>
    /// <param name="name">The data set's name, if the description does not say it.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static DatasetDescription Read(string path, string shownPath, string name, DiagnosticBag diagnostics)
    {
        var documents = YamlReader.Read(new SourceText(shownPath, File.ReadAllText(path)), diagnostics);
        if (documents.Length > 1) diagnostics.Report(DiagnosticCatalog.OneDocument, documents[1].Start());
        var reader = new DescriptionReader(diagnostics);
        var plain = new DatasetDescription { Name = name };
        return documents is [var root, ..] ? reader.shapes.Read(root, Whole, keys => reader.Read(keys, plain)) ?? plain : plain;
    }

    private DatasetDescription Read(MappingReader keys, DatasetDescription plain)
    {
        var zone = ZoneWords.Read(keys, diagnostics) ?? plain.Zone;
        var description = plain with
        {
            Name = keys.OptionalWord("dataset")?.Value ?? plain.Name,
            Zone = zone,
            Complete = [.. keys.OptionalWords("complete").Select(word => RecordWords.Find(word, diagnostics)).OfType<RecordSchema>().Distinct()],
            Location = keys.Location,
        };
        description = ReadAsOf(keys.Optional("as_of"), description);
        if (keys.Optional("sources") is not { } sources) return description;
        var reader = new SourceDescriptionReader(shapes, diagnostics);
        return description with { Sources = [.. shapes.Items(sources, "sources").Select(source => shapes.Read(source, "sources", reader.Read)).OfType<SourceLayout>()] };
    }

    private DatasetDescription ReadAsOf(YamlNode? node, DatasetDescription description)
    {
        if (node is YamlMapping) return description with { AsOfInFileName = shapes.Read(node, "as_of", ReadFileNameFormat) ?? "" };
        if (node is null || shapes.Word(node, "as_of") is not { } word) return description;
        var time = IsoTime.TryRead(Encoding.UTF8.GetBytes(word.Value), out var reading) ? reading.ToTime(description.Zone) : TimeValue.Unreadable;
        if (!time.IsKnown) diagnostics.Report(DiagnosticCatalog.DescriptionTime, word.Location);
        return description with { AsOf = time.IsKnown ? time : TimeValue.Blank };
    }

    private string ReadFileNameFormat(MappingReader keys)
    {
        if (keys.Word("in_file_name") is not { } format) return "";
        if (ClockFormats.IsValid(format.Value)) return format.Value;
        diagnostics.Report(DiagnosticCatalog.DescriptionFormat, format.Location, format.Value);
        return "";
    }
}
