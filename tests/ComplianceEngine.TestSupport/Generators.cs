using System.Collections.Immutable;
using ComplianceEngine.Records;
using CsCheck;

namespace ComplianceEngine.TestSupport;

/// <summary>
/// Small random exports over the whole vocabulary. Values come from small stores, so that rows link, times meet and boundaries
/// are hit: each day the law changed and the days beside it, the hours that clocks skip or repeat, five years to the day.
/// </summary>
public static class Generators
{
    private static readonly ImmutableArray<string> Days =
    [
        "2010-06-01", "2012-02-29", "2012-03-20", "2012-03-21", "2013-07-15", "2013-07-16", "2014-12-13", "2014-12-14", "2015-02-11", "2015-02-12", "2015-05-31",
        "2015-06-01", "2017-02-28", "2017-09-30", "2017-10-01", "2018-03-11", "2018-03-31", "2018-04-01", "2018-09-30", "2018-10-01", "2018-11-04", "2018-11-12",
        "2018-11-13", "2019-08-12", "2019-08-13", "2019-12-01", "2020-02-03", "2020-02-04", "2020-02-29", "2024-02-29", "2026-01-28", "2026-01-29", "2026-02-01",
    ];

    private static readonly ImmutableArray<string> Clocks = ["00:00:00", "00:59:59", "01:30:00", "02:30:00", "09:59:59", "10:00:00", "10:00:01", "13:00:00", "14:00:00", "15:00:00", "23:59:59"];

    private static readonly Dictionary<string, ImmutableArray<string>> Texts = new(StringComparer.Ordinal)
    {
        ["charge.jurisdiction"] = ["NY", "ny", "NJ", "federal"],
        ["charge.law"] = ["PL", "pl", "VTL"],
        ["charge.section"] = ["120.05", "160.10", "265.02", "135.65", "135.61", "140.20", "130.65-a", "230.34-a", "600", "155.30"],
        ["charge.subdivision"] = ["1", "2", "2(b)", "02", "8", "10", "2(a)"],
        ["charge.equivalent_section"] = ["160.10", "140.20"],
        ["review.record"] = ["communication", "custody", "bail"],
        ["notice.about_record"] = ["detainer", "communication"],
    };

    /// <summary>A field's text: often a value, sometimes blank, seldom unreadable.</summary>
    /// <param name="field">The field.</param>
    public static Gen<string> Text(FieldDefinition field) =>
        field.IsKey || (field.Traits & FieldTraits.Required) != 0
            ? Value(field)
            : Gen.Frequency((78, Value(field)), (19, Gen.Const("")), (3, Gen.Const("?")));

    /// <summary>A row of one kind with a value, or none, in every field.</summary>
    /// <param name="schema">The kind.</param>
    public static Gen<RowText> Row(RecordSchema schema) =>
        Fields(schema).Select(texts => new RowText(schema.Name, [.. schema.Fields.Select((field, i) => (field.Name, texts[i])).Where(pair => pair.Item2.Length > 0)]));

    /// <summary>An export of a few rows about three persons and nobody.</summary>
    /// <param name="schemas">The kinds of record in it.</param>
    /// <param name="most">The most rows of one kind.</param>
    public static Gen<DossierText> Dossier(IReadOnlyList<RecordSchema> schemas, int most) =>
        from rows in Rows(schemas, most)
        from complete in Some(schemas, 500)
        from damaged in Some(schemas, 50)
        from asOf in Gen.OneOf("", "2019-12-01T10:00:00", "2026-06-01T00:00:00")
        select new DossierText(rows, complete, damaged, asOf);

    private static Gen<string> Value(FieldDefinition field) => field.Type switch
    {
        FieldType.Flag => Gen.OneOf("yes", "no"),
        FieldType.Choice => Gen.OneOf([.. field.Choices]),
        FieldType.ChoiceList => Gen.OneOf([.. field.Choices]).Array[1, 3].Select(words => string.Join('|', words.Distinct())),
        FieldType.Date => Gen.Frequency((9, Gen.OneOf([.. Days])), (1, Gen.Const("none"))),
        FieldType.Time => Gen.Frequency((8, Moment), (1, Gen.OneOf([.. Days])), (1, Gen.Const("none"))),
        FieldType.Id => Id(field),
        FieldType.IdList => Gen.Int[1, 3].Array[1, 3].Select(numbers => string.Join('|', numbers.Distinct().Select(number => $"p{number}"))),
        _ => Gen.OneOf([.. Texts.GetValueOrDefault(field.ToString(), ["a", "b"])]),
    };

    private static Gen<string> Moment => Gen.Select(Gen.OneOf([.. Days]), Gen.OneOf([.. Clocks]), (day, clock) => $"{day}T{clock}");

    // An identifier of another record is drawn from that record's keys; few, so that rows meet and sometimes repeat a key.
    private static Gen<string> Id(FieldDefinition field)
    {
        if ((field.Traits & FieldTraits.Person) != 0) return Gen.Int[1, 3].Select(number => $"p{number}");
        if (field.Name is "question") return Gen.OneOf("unrelated", "extreme");
        var kind = field.Name.EndsWith("_id", StringComparison.Ordinal) && Vocabulary.Find(field.Name[..^3]) is { } record ? record.Name : "x";
        var prefix = field.Name == "record_id" ? "communication" : kind;
        return Gen.Int[1, 6].Select(number => $"{prefix}-{number}");
    }

    private static Gen<string[]> Fields(RecordSchema schema) => schema.Fields.Select(Text)
        .Aggregate(Gen.Const(Array.Empty<string>()), (all, next) => Gen.Select(all, next, (texts, text) => (string[])[.. texts, text]));

    private static Gen<ImmutableArray<RowText>> Rows(IReadOnlyList<RecordSchema> schemas, int most) => schemas
        .Aggregate(Gen.Const(ImmutableArray<RowText>.Empty), (all, schema) => Gen.Select(all, Row(schema).Array[0, most], (rows, more) => rows.AddRange(more)));

    private static Gen<ImmutableArray<string>> Some(IReadOnlyList<RecordSchema> schemas, int inThousand) =>
        Gen.Int[0, 999].Array[schemas.Count].Select(chances => schemas.Where((_, i) => chances[i] < inThousand).Select(schema => schema.Name).ToImmutableArray());
}
