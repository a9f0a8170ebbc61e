using System.Collections.Immutable;
using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Gathers records in memory as an export would hold them: values in the contract's spelling, no file.</summary>
/// <remarks>
/// Unless told otherwise, every kind of record stands in a file of its own name, <c>custody.csv</c>, from row 2 on. Not safe to share
/// between threads; call <see cref="Build"/> once.
/// </remarks>
public sealed unsafe class ExportBuilder
{
    private const char ListCharacter = '|';

    // Parts the members of a JSON array; no text holds it.
    private const char MemberSeparator = '\u001F';

    private static readonly ImmutableArray<SourceFile> OneFileEach = [.. Vocabulary.Records.Select(schema => new SourceFile($"{schema.Name}.csv"))];

    private readonly RecordGatherer records = new();
    private readonly DecodeContext context;
    private readonly ZoneClock zone;
    private readonly ImmutableArray<SourceFile> files;
    private readonly int[] lastRow = new int[Vocabulary.Records.Length];

    /// <summary>Starts an export.</summary>
    /// <param name="zone">Where its wall-clock times are told.</param>
    public ExportBuilder(ZoneClock zone)
        : this(zone, OneFileEach, 2)
    {
    }

    /// <summary>Starts an export whose places have other names.</summary>
    /// <param name="zone">Where its wall-clock times are told.</param>
    /// <param name="files">The file of each kind of record, by <see cref="RecordSchema.Ordinal"/>.</param>
    /// <param name="firstRow">The row at which each file begins.</param>
    public ExportBuilder(ZoneClock zone, ImmutableArray<SourceFile> files, int firstRow)
    {
        this.zone = zone;
        this.files = files;
        context = new DecodeContext(records.Texts, zone, DecodeContext.SmallCacheBits);
        Array.Fill(lastRow, firstRow - 1);
    }

    /// <summary>Reads a date or time in the contract's spelling.</summary>
    /// <param name="text">The text.</param>
    /// <param name="zone">Where wall-clock times are told.</param>
    /// <returns>The time; unreadable if it is none.</returns>
    public static TimeValue ReadTime(string text, ZoneClock zone) =>
        IsoTime.TryRead(Encoding.UTF8.GetBytes(text.Trim()), out var reading) ? reading.ToTime(zone) : TimeValue.Unreadable;

    /// <summary>Adds a record.</summary>
    /// <param name="schema">Its kind.</param>
    /// <param name="values">Its fields; those not named are blank. Members of a list are parted by <c>|</c>, or each ends with U+001F.</param>
    /// <returns>The fields whose values cannot be read; they are kept as unreadable.</returns>
    /// <exception cref="ArgumentException">The key is blank or unreadable.</exception>
    public ImmutableArray<FieldDefinition> Add(RecordSchema schema, IEnumerable<KeyValuePair<FieldDefinition, string>> values)
    {
        byte* memory = stackalloc byte[schema.RowSize];
        var row = new RecordRow(memory);
        row.Clear(schema);
        row.Origin = new RowOrigin(schema.Ordinal, ++lastRow[schema.Ordinal]);
        context.Persons.Clear();
        var unreadable = ImmutableArray.CreateBuilder<FieldDefinition>();
        foreach (var (field, text) in values)
        {
            context.ListSeparator = text.Contains(MemberSeparator, StringComparison.Ordinal) ? (byte)MemberSeparator : (byte)ListCharacter;
            var bytes = Encoding.UTF8.GetBytes(text.Trim());
            if (bytes.Length > 0 && FieldDecoder.For(field).Decode(bytes, row, context) != RejectReason.None) unreadable.Add(field);
        }

        if (!row.Key.IsKnown) throw new ArgumentException($"a {schema.Name} needs its key, `{schema.KeyField.Name}`", nameof(values));
        records.Add(schema, row, context.Persons);
        return unreadable.ToImmutable();
    }

    /// <summary>Closes the export.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="asOf">When it was made; blank if that is not known.</param>
    /// <param name="complete">The kinds of record of which it holds every one.</param>
    public RecordSet Build(string name, TimeValue asOf, IEnumerable<RecordSchema> complete) => records.Build(name, zone, asOf, complete, files);
}
