using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>An identifier, byte for byte.</summary>
internal sealed class IdDecoder(FieldDefinition field) : FieldDecoder(field)
{
    public override RejectReason Decode(ReadOnlySpan<byte> value, RecordRow row, DecodeContext context)
    {
        var valid = Utf8Text.IsValid(value);
        row.Id(Offset) = valid ? RecordId.Create(value, context.Texts) : RecordId.Unreadable;
        return valid ? RejectReason.None : RejectReason.NotText;
    }
}

/// <summary>The persons a record is about: a stand-in for the list in the row, and the persons themselves in the context.</summary>
internal sealed class PersonListDecoder(FieldDefinition field) : FieldDecoder(field)
{
    public override RejectReason Decode(ReadOnlySpan<byte> value, RecordRow row, DecodeContext context)
    {
        var persons = context.Persons;
        var faulty = false;
        if (!Utf8Text.IsNone(value))
            foreach (var range in value.Split(context.ListSeparator)) faulty |= !TryAdd(persons, Utf8Text.Trim(value[range]), context);
        if (faulty) persons.Add(RecordId.Unreadable);
        row.IdList(Offset) = faulty ? IdListCode.Unreadable : IdListCode.Of(persons);
        return faulty ? RejectReason.NotText : RejectReason.None;
    }

    private static bool TryAdd(List<RecordId> persons, ReadOnlySpan<byte> member, DecodeContext context)
    {
        if (member.IsEmpty) return true;
        if (!Utf8Text.IsValid(member)) return false;
        var person = RecordId.Create(member, context.Texts);
        if (!persons.Contains(person)) persons.Add(person);
        return true;
    }
}
