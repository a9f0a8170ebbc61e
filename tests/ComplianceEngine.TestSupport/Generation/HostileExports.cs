using System.Collections.Immutable;
using ComplianceEngine.Records;
using CsCheck;

namespace ComplianceEngine.TestSupport;

/// <summary>
/// Small random exports of the kind that breaks readers: few keys and persons, so that rows repeat and contradict each other,
/// identifiers longer than lie in a row, years outside every calendar, quotation marks and line breaks inside values, ragged and
/// blank rows, marks and bytes that are no text, each file delimited, as JSON lines or compressed.
/// </summary>
public static class HostileExports
{
    private static readonly ImmutableArray<RecordSchema> Kinds =
    [
        Vocabulary.Custody, Vocabulary.Charge, Vocabulary.Detainer, Vocabulary.Communication, Vocabulary.Bail, Vocabulary.Review, Vocabulary.Activity,
    ];

    private static readonly string[] Moments =
    [
        "1869-12-31T23:59:59", "1899-12-31", "1970-01-01T00:00:00", "2018-11-04T01:30:00", "2018-03-11T02:30:00", "2106-02-07T06:28:16", "2199-12-31T23:59:59",
        "2200-01-01", "9999-12-31T23:59:59", "0001-01-01", "10000-01-01", "-0044-03-15",
    ];

    private static readonly string[] Oddities =
    [
        "?", "\"", "\"\"", "a\"b", "a\nb", "a\r\nb", ",", "\t", "  ", "'", "none", "NONE", $"{HostileFile.NoText}", "é", "\uFEFF", "\0", "a,b\n\"c\"\r\nd",
    ];

    /// <summary>An export: files of a folder without a description, some of them perhaps missing.</summary>
    public static Gen<ImmutableArray<ExportFile>> Files =>
        Kinds.Aggregate(Gen.Const(ImmutableArray<ExportFile>.Empty), (all, kind) => Gen.Select(all, File(kind), (files, file) => file is null ? files : files.Add(file)));

    private static Gen<FileStyle> Style(char separator) =>
        Gen.Select(Gen.OneOf("\n", "\r\n"), Gen.Int[0, 3], Gen.Int[0, 3], (lines, mark, end) => new FileStyle(separator, lines, mark == 0, end != 0));

    private static Gen<ExportFile?> File(RecordSchema schema)
    {
        string[] columns = [.. schema.Fields.Select(field => field.Name)];
        var rows = Row(schema).Array[0, 12];
        return Gen.Frequency(
            (1, Gen.Const((ExportFile?)null)),
            (4, Gen.Select(rows, Style(','), (all, style) => (ExportFile?)HostileFile.Delimited($"{schema.Name}.csv", columns, all, style))),
            (1, Gen.Select(rows, Style('\t'), (all, style) => (ExportFile?)HostileFile.Delimited($"{schema.Name}.tsv", columns, all, style))),
            (1, Gen.Select(rows, Style(','), (all, style) => (ExportFile?)HostileFile.Delimited($"{schema.Name}.csv.gz", columns, all, style))),
            (1, Gen.Select(rows, Style(','), (all, style) => (ExportFile?)HostileFile.JsonLines($"{schema.Name}.jsonl", columns, all, style))));
    }

    private static Gen<HostileRow> Row(RecordSchema schema)
    {
        var values = schema.Fields.Select(Value).Aggregate(Gen.Const(ImmutableArray<string>.Empty), (all, next) => Gen.Select(all, next, (texts, text) => texts.Add(text)));
        return from texts in values
               from ragged in Gen.Frequency((20, Gen.Const(0)), (1, Gen.OneOf(-1, 1)))
               from quotes in Gen.Int[0, 4]
               from tail in Gen.Frequency((60, Gen.Const("")), (1, Gen.OneOf("\"", "x", "\r", ",")))
               from blank in Gen.Int[0, 9]
               select new HostileRow(ragged < 0 ? texts[..^1] : ragged > 0 ? texts.Add("") : texts, quotes == 0, tail, blank == 0);
    }

    private static Gen<string> Value(FieldDefinition field) => field.Type switch
    {
        FieldType.Id when field.IsKey => Gen.Frequency((40, Id("k", 4)), (1, Gen.OneOf(Oddities)), (1, Gen.Const(""))),
        FieldType.Id when (field.Traits & FieldTraits.Person) != 0 => Gen.Frequency((20, Id("p", 4)), (1, Gen.OneOf(Oddities)), (1, Gen.Const(""))),
        FieldType.IdList => Gen.Frequency(
            (20, Id("p", 4).Array[1, 3].Select(ids => string.Join('|', ids))), (1, Gen.OneOf("none", "p1|", "||", $"p1|{HostileFile.NoText}")), (1, Gen.Const(""))),
        FieldType.Date or FieldType.Time => Gen.Frequency((12, Generators.Text(field)), (3, Gen.OneOf(Moments)), (1, Gen.OneOf(Oddities))),
        _ => Gen.Frequency((14, Generators.Text(field)), (2, Gen.Const("")), (1, Gen.OneOf(Oddities))),
    };

    // Of each identifier there is a short form and one that is too long to lie in a row.
    private static Gen<string> Id(string prefix, int most) =>
        Gen.Select(Gen.Int[1, most], Gen.Int[0, 2], (number, form) => form == 0 ? $"{prefix}-with-many-letters-{number}" : $"{prefix}{number}");
}
