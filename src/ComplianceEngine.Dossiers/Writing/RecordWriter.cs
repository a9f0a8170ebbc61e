using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>Writes typed records as stored rows, as readers write those of an export.</summary>
/// <remarks>For one dossier; not safe to share between threads.</remarks>
internal sealed unsafe class RecordWriter(RecordGatherer target, ZoneClock zone) : IFieldVisitor
{
    private readonly List<RecordId> persons = [];
    private byte[] room = new byte[256];
    private RecordRow row;

    /// <summary>Adds a record.</summary>
    /// <param name="record">The record; it has passed validation.</param>
    /// <param name="origin">Where it is said to stand.</param>
    public void Add(DossierRecord record, RowOrigin origin)
    {
        var schema = record.Schema;
        byte* memory = stackalloc byte[schema.RowSize];
        row = new RecordRow(memory);
        row.Clear(schema);
        row.Origin = origin;
        persons.Clear();
        record.Accept(this);
        foreach (var name in record.Unreadable) MarkUnreadable(schema[name]);
        target.Add(schema, row, persons);
        row = default;
    }

    public void Id(FieldDefinition field, string? value)
    {
        if (value is not null) row.Id(field.Offset) = ToId(value);
    }

    public void Ids(FieldDefinition field, IReadOnlyList<string>? value)
    {
        if (value is null) return;
        foreach (var member in value)
            if (ToId(member) is var id && !persons.Contains(id)) persons.Add(id);
        row.IdList(field.Offset) = IdListCode.Of(persons);
    }

    public void Text(FieldDefinition field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        row.Text(field.Offset) = field.IsFreeText ? TextCode.Present : target.Texts.Intern(Utf8(value));
    }

    public void Flag(FieldDefinition field, bool? value)
    {
        if (value is { } known) row.Choice(field.Offset) = known ? ChoiceCode.Yes : ChoiceCode.No;
    }

    public void Choice(FieldDefinition field, int code) => row.Choice(field.Offset) = (byte)code;

    // The word none alone is the empty list.
    public void Choices(FieldDefinition field, int bits)
    {
        if (bits == 0) return;
        row.Choices(field.Offset) = bits == 1 << (field.CodeOf("none") - 1) ? ChoiceSet.Empty : new ChoiceSet(ChoiceSet.Empty.Bits | (uint)bits);
    }

    public void Date(FieldDefinition field, RecordedDate value) => row.Date(field.Offset) = value.ToValue();

    public void Time(FieldDefinition field, RecordedTime value) => row.Time(field.Offset) = value.ToValue(zone);

    // Of a list of persons, those that could be read stay beside one who could be anybody.
    private void MarkUnreadable(FieldDefinition field)
    {
        row.MarkUnreadable(field);
        if (field.Type == FieldType.IdList) persons.Add(RecordId.Unreadable);
    }

    private RecordId ToId(string value) => RecordId.Create(Utf8(value), target.Texts);

    // White space around a value is no part of it, as in an export.
    private ReadOnlySpan<byte> Utf8(string value)
    {
        var text = value.AsSpan().Trim();
        if (room.Length < Encoding.UTF8.GetMaxByteCount(text.Length)) room = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return room.AsSpan(0, Encoding.UTF8.GetBytes(text, room));
    }
}
