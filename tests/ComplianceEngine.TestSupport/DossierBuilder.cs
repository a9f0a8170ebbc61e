using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.TestSupport;

/// <summary>
/// Writes an export in memory, row by row, in the contract's spelling: no file, no mapping. Dispose it after the last look at
/// what it built.
/// </summary>
/// <remarks>
/// It reads values by <see cref="ContractText"/>, a second decoder that shares nothing with the readers, so that a test can hold
/// the two against each other.
/// </remarks>
public sealed unsafe class DossierBuilder : IDisposable
{
    private readonly RecordSetBuilder rows;
    private readonly List<string> files = [];
    private readonly Dictionary<string, int> lastRow = new(StringComparer.Ordinal);
    private readonly HashSet<string> complete = new(StringComparer.Ordinal);
    private readonly HashSet<string> damaged = new(StringComparer.Ordinal);
    private readonly ContractText decoder;
    private TimeValue asOf;
    private RecordSet? built;

    /// <summary>Starts an export whose wall-clock times are New York's.</summary>
    public DossierBuilder()
        : this(ZoneClock.NewYork)
    {
    }

    /// <summary>Starts an export.</summary>
    /// <param name="zone">Where its wall-clock times are told.</param>
    /// <param name="partitions">How many partitions to scatter the rows to.</param>
    /// <param name="fields">The fields that are kept; <see langword="null"/> for all.</param>
    public DossierBuilder(ZoneClock zone, int partitions = 1, IReadOnlySet<FieldDefinition>? fields = null)
    {
        rows = new RecordSetBuilder(partitions, threads: 1, new TextPool(), fields);
        decoder = new ContractText(zone, rows.Texts);
    }

    /// <summary>Where the rows' texts and long identifiers are kept.</summary>
    public TextPool Texts => rows.Texts;

    /// <summary>Adds a row; fields not named are blank. It stands in the file <c>record.csv</c>, from row 2 on.</summary>
    /// <param name="record">The kind of record.</param>
    /// <param name="fields">Fields by name with their text, as a cell of an export would hold it.</param>
    /// <exception cref="ArgumentException">There is no such record or field, a field stands twice, or the key is blank.</exception>
    public DossierBuilder Add(string record, params ReadOnlySpan<(string Field, string Text)> fields)
    {
        var schema = SchemaOf(record);
        byte* memory = stackalloc byte[schema.RowSize];
        var row = new RecordRow(memory);
        row.Clear(schema);
        row.Origin = NextOrigin(record);
        var persons = WriteFields(schema, row, fields);
        if (!row.Key.IsKnown) throw new ArgumentException($"`{record}` needs its key, `{schema.KeyField.Name}`");
        AddCopies(schema, row, persons);
        return this;
    }

    /// <summary>Says that every record of these kinds is in the export.</summary>
    /// <param name="records">The kinds.</param>
    public DossierBuilder Complete(params ReadOnlySpan<string> records)
    {
        foreach (var record in records) complete.Add(SchemaOf(record).Name);
        return this;
    }

    /// <summary>Says that a row of these kinds was lost, as a reader would that had to reject one.</summary>
    /// <param name="records">The kinds.</param>
    public DossierBuilder Damage(params ReadOnlySpan<string> records)
    {
        foreach (var record in records) damaged.Add(SchemaOf(record).Name);
        return this;
    }

    /// <summary>Says when the export was made.</summary>
    /// <param name="time">The time, in the contract's spelling.</param>
    public DossierBuilder AsOf(string time)
    {
        asOf = decoder.Time(time);
        return this;
    }

    /// <summary>Closes the export; no row can follow. The set lives until this builder is disposed.</summary>
    public RecordSet Build() => built ??= rows.Build(
        new DatasetInfo
        {
            Name = "test",
            Zone = decoder.Zone,
            AsOf = asOf,
            Complete = [.. Vocabulary.Records.Select(schema => complete.Contains(schema.Name) && !damaged.Contains(schema.Name))],
            Damaged = [.. Vocabulary.Records.Select(schema => damaged.Contains(schema.Name))],
        },
        [.. files.Select(file => new SourceFile(file))]);

    /// <summary>Closes the export and calls back with each dossier in turn.</summary>
    /// <param name="visit">Called once per dossier; the dossier is reused.</param>
    public void ForEachDossier(Action<Dossier> visit) => RecordDump.ForEachDossier(Build(), visit);

    /// <summary>Frees the rows.</summary>
    public void Dispose() => Build().Dispose();

    private static RecordSchema SchemaOf(string record) => Vocabulary.Find(record) ?? throw new ArgumentException($"there is no record `{record}`");

    private RowOrigin NextOrigin(string record)
    {
        if (built is not null) throw new InvalidOperationException("the export has been built");
        if (!lastRow.ContainsKey(record)) files.Add($"{record}.csv");
        var row = lastRow.GetValueOrDefault(record, 1) + 1;
        lastRow[record] = row;
        return new RowOrigin(files.IndexOf($"{record}.csv"), row);
    }

    private ImmutableArray<RecordId> WriteFields(RecordSchema schema, RecordRow row, ReadOnlySpan<(string Field, string Text)> fields)
    {
        var written = new HashSet<FieldDefinition>();
        ImmutableArray<RecordId> persons = [];
        foreach (var (name, text) in fields)
        {
            var field = schema.Find(name) ?? throw new ArgumentException($"record `{schema.Name}` has no field `{name}`");
            if (!written.Add(field)) throw new ArgumentException($"field `{field}` stands twice");
            decoder.Write(row, field, text);
            if (field == schema.PersonField && field.Type == FieldType.IdList) persons = decoder.Ids(text);
        }

        return persons;
    }

    // A record about several persons is stored once for each; one about nobody known is stored once.
    private void AddCopies(RecordSchema schema, RecordRow row, ImmutableArray<RecordId> persons)
    {
        foreach (var person in persons)
        {
            row.Person = person;
            rows.Sink(0).Add(schema, row);
        }

        if (persons.IsEmpty) rows.Sink(0).Add(schema, row);
    }
}
