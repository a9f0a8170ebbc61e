using ComplianceEngine.Records;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>One record about one person, or about nobody known.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Key">Its key.</param>
/// <param name="Person">The person; <see langword="null"/> if unknown or none.</param>
/// <param name="Values">Values by field name.</param>
public sealed record PlainRow(RecordSchema Kind, string Key, string? Person, IReadOnlyDictionary<string, PlainValue> Values)
{
    public PlainValue this[string name] => Values[name];
}

/// <summary>What is known of one person, with the reviews of the whole export.</summary>
/// <param name="Person">The person; <see langword="null"/> if unknown or none.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Reviews">Everybody's reviews.</param>
/// <param name="Everyone">Everybody's records, each once.</param>
public sealed record PlainDossier(string? Person, IReadOnlyList<PlainRow> Rows, IReadOnlyList<PlainRow> Reviews, IReadOnlyList<PlainRow> Everyone)
{
    public IEnumerable<PlainRow> Of(RecordSchema kind) => Rows.Where(row => row.Kind == kind);

    /// <summary>The dossiers of an export: one for each person and one for each record about nobody known.</summary>
    public static IReadOnlyList<PlainDossier> Of(PlainExport export)
    {
        var decoder = new PlainDecoder(new PlainCalendar(export.Zone), export.AsOf);
        var rows = export.Records.GroupBy(record => (record.Kind, record.Key)).SelectMany(same => Join([.. same], decoder)).ToList();
        var reviews = rows.Where(row => row.Kind == Vocabulary.Review).ToList();
        var everyone = rows.DistinctBy(row => (row.Kind, row.Key)).ToList();
        var persons = rows.Where(row => row.Person is not null).GroupBy(row => row.Person).Select(own => new PlainDossier(own.Key, [.. own], reviews, everyone));
        var others = rows.Where(row => row.Person is null).Select(row => new PlainDossier(null, [row], reviews, everyone));
        return [.. persons, .. others];
    }

    // Fields in which rows with the same key differ are unknown; a row about several persons stands once for each.
    private static IEnumerable<PlainRow> Join(IReadOnlyList<PlainRecord> same, PlainDecoder decoder)
    {
        var kind = same[0].Kind;
        var values = kind.Fields.ToDictionary(field => field.Name, field =>
        {
            var written = same.Select(record => decoder.Decode(field, record[field.Name])).Distinct().ToList();
            return written.Count == 1 ? written[0] : PlainValue.Conflicting;
        });
        var isPersonKnown = kind.PersonField is { } person && values[person.Name].IsKnown;
        var persons = isPersonKnown ? same[0].Persons : [];
        return persons.DefaultIfEmpty<string?>(null).Select(one => new PlainRow(kind, same[0].Key, one, values));
    }
}
