using System.Collections.Immutable;
using System.Text;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Readers;

/// <summary>Reads one entry of <c>sources:</c>, which describes one file or several of one make.</summary>
internal sealed class SourceDescriptionReader(ShapeReader shapes, DiagnosticBag diagnostics)
{
    private const int Windows1252 = 1252;

    public SourceLayout Read(MappingReader keys)
    {
        var file = keys.Word("file");
        var separator = keys.Optional("separator") as YamlScalar;
        var layout = new SourceLayout
        {
            File = file?.Value ?? "",
            Kind = FileKind.Comma,
            ToldKind = FewWords.Find(
                keys.OptionalWord("format"), diagnostics, ("csv", FileKind.Comma), ("tsv", FileKind.Tab), ("psv", FileKind.Bar), ("jsonl", FileKind.JsonLines)),
            ToldSeparator = separator is null ? null : ReadSeparator(separator),
            IgnoresQuotes = FewWords.Find(keys.OptionalWord("quotes"), diagnostics, ("yes", false), ("no", true)) ?? false,
            Encoding = ReadEncoding(keys),
            Zone = ZoneWords.Read(keys, diagnostics),
            Columns = Texts(keys.OptionalWords("columns")),
            Records = [],
            Location = file?.Location ?? keys.Location,
        };
        layout = ReadIgnored(keys.Optional("ignore"), layout);
        var blank = Texts(keys.OptionalWords("blank"));
        return layout with { Records = ReadRecords(keys, new FieldDescriptionReader(shapes, diagnostics, blank), new OwnNames(layout, blank)) };
    }

    /// <summary>Whether a character can part values: ASCII, and no letter, digit, quotation mark or line break.</summary>
    internal static bool IsSeparator(char letter) => char.IsAscii(letter) && !char.IsAsciiLetterOrDigit(letter) && letter is not ('"' or '\r' or '\n' or '\0');

    private char? ReadSeparator(YamlScalar word)
    {
        if (word.Value is [var only] && IsSeparator(only)) return only;
        diagnostics.Report(DiagnosticCatalog.DescriptionSeparator, word.Location);
        return null;
    }

    private Encoding? ReadEncoding(MappingReader keys) =>
        FewWords.Find(keys.OptionalWord("encoding"), diagnostics, ("utf-8", false), ("windows-1252", true)) is true
            ? CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)
            : null;

    private SourceLayout ReadIgnored(YamlNode? node, SourceLayout layout) => node switch
    {
        null => layout,
        YamlScalar { Value: "rest" } => layout with { IgnoresRest = true },
        YamlSequence list => layout with { Ignored = [.. list.Items.OfType<YamlScalar>().Select(word => word.Value)] },
        _ => layout with { Ignored = Texts(shapes.Words(node, "ignore")) },
    };

    // Either one kind of record with its map, or a list of them.
    private ImmutableArray<RecordLayout> ReadRecords(MappingReader keys, FieldDescriptionReader fields, OwnNames names)
    {
        if (keys.Optional("records") is { } several)
            return [.. shapes.Items(several, "records").Select(node => shapes.Read(node, "records", record => ReadRecord(record, fields, null))).OfType<RecordLayout>()];
        return ReadRecord(keys, fields, names) is { } one ? [one] : [];
    }

    // Of a file that holds one kind of record, columns in the contract's own names need no line in the map.
    private RecordLayout? ReadRecord(MappingReader keys, FieldDescriptionReader fields, OwnNames? names)
    {
        var name = keys.Word("record");
        var map = names is null ? keys.Required("map") : keys.Optional("map");
        var onlyWhen = keys.Optional("only_when");
        var exceptWhen = keys.Optional("except_when");
        if (name is null || RecordWords.Find(name, diagnostics) is not { } record) return null;
        return new RecordLayout
        {
            Record = record,
            Fields = WithOwnNames(map is null ? [] : fields.Read(map, record), record, names),
            Conditions = [.. ReadConditions(onlyWhen, "only_when", meets: true), .. ReadConditions(exceptWhen, "except_when", meets: false)],
            Location = name.Location,
        };
    }

    private static ImmutableArray<FieldLayout> WithOwnNames(ImmutableArray<FieldLayout> mapped, RecordSchema record, OwnNames? names) =>
        names is null ? mapped : [.. mapped, .. names.Of(record, mapped)];

    private ImmutableArray<RowCondition> ReadConditions(YamlNode? node, string key, bool meets)
    {
        if (node is YamlMapping { Entries.Length: > 0 } mapping)
            return [.. mapping.Entries.Select(entry => new RowCondition(entry.Key.Value, Texts(shapes.Words(entry.Value, entry.Key.Value)), meets))];
        if (node is not null) diagnostics.Report(DiagnosticCatalog.MappingExpected, node.Start(), key);
        return [];
    }

    private static ImmutableArray<string> Texts(ImmutableArray<YamlScalar> words) => [.. words.Select(word => word.Value)];
}
