using ComplianceEngine.Dossiers;
using ComplianceEngine.Records;

namespace ComplianceEngine.ConformanceTests.Parity;

/// <summary>Which records a typed dossier holds.</summary>
internal enum KnownScope
{
    /// <summary>Those of the persons that an act is about.</summary>
    Persons,

    /// <summary>All.</summary>
    Everything,
}

/// <summary>An export as a case-management system would hold it: typed records by person.</summary>
internal sealed class KnownPersons
{
    private readonly Dictionary<string, List<DossierRecord>> byPerson = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Record, string Key), List<DossierRecord>> reviews = [];
    private readonly DatasetInfo info;
    private readonly KnownScope scope;

    private KnownPersons(DatasetInfo info, KnownScope scope) => (this.info, this.scope) = (info, scope);

    /// <summary>Where wall-clock times are told.</summary>
    public ZoneClock Zone => info.Zone;

    /// <summary>Every record once, with the persons it is about.</summary>
    public List<(DossierRecord Record, string Key, List<string> Persons)> Records { get; } = [];

    /// <summary>Takes every record out of an export.</summary>
    public static KnownPersons Of(RecordSet records, KnownScope scope)
    {
        var known = new KnownPersons(records.Dataset, scope);
        var persons = PersonsOf(records);
        var typed = new TypedRecords(records.Texts, records.Dataset.Zone);
        var made = new Dictionary<(RecordSchema, string), DossierRecord>();
        ForEachRow(records, (schema, row, person) =>
        {
            var key = row.Key.ToText(records.Texts);
            if (!made.TryGetValue((schema, key), out var record))
            {
                made[(schema, key)] = record = typed.Of(schema, row, persons[(schema, key)]);
                known.Records.Add((record, key, persons[(schema, key)]));
                if (record is Review { Record: { } kind, RecordId: { } id, PersonId: null }) Add(known.reviews, (kind.Trim().ToLowerInvariant(), id), record);
            }

            if (person.Length > 0) Add(known.byPerson, person, record);
        });
        return known;
    }

    /// <summary>What is known for an act about some persons.</summary>
    public FrozenDossier DossierFor(string kind, string key, List<string> persons)
    {
        var theirs = persons.SelectMany(person => byPerson.GetValueOrDefault(person) ?? []).Concat(reviews.GetValueOrDefault((kind, key)) ?? []);
        var all = scope == KnownScope.Everything ? Records.Select(record => record.Record) : theirs.Distinct(ReferenceEqualityComparer.Instance).Cast<DossierRecord>();
        var builder = new DossierBuilder { Zone = info.Zone, AsOf = info.AsOf.IsKnown ? DateTimeOffset.FromUnixTimeSeconds(info.AsOf.Earliest) : RecordedTime.Unknown }
            .AddRange(all);
        foreach (var schema in Vocabulary.Records)
            if (info.Complete[schema.Ordinal]) builder.Complete(schema);
        return builder.Build();
    }

    private static Dictionary<(RecordSchema, string), List<string>> PersonsOf(RecordSet records)
    {
        var persons = new Dictionary<(RecordSchema, string), List<string>>();
        ForEachRow(records, (schema, row, person) =>
        {
            var key = (schema, row.Key.ToText(records.Texts));
            if (!persons.TryGetValue(key, out var list)) persons[key] = list = [];
            if (person.Length > 0) list.Add(person);
        });
        return persons;
    }

    private static void ForEachRow(RecordSet records, Action<RecordSchema, RecordRow, string> visit)
    {
        using var partition = new Partition(records);
        for (var i = 0; i < records.PartitionCount; i++)
        {
            partition.Load(i);
            partition.ForEachDossier(dossier =>
            {
                var person = dossier.Person.ToText(records.Texts);
                foreach (var schema in Vocabulary.Records)
                    for (var at = 0; at < dossier.Count(schema.Ordinal); at++) visit(schema, dossier.Row(schema, at), person);
            });
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<DossierRecord>> lists, TKey key, DossierRecord record)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(record);
    }
}
