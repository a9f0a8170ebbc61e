using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>One of a closed set of words, in any case.</summary>
internal sealed class ChoiceDecoder(FieldDefinition field) : FieldDecoder(field)
{
    private readonly WordTable words = new(field.Choices);

    public override RejectReason Decode(ReadOnlySpan<byte> value, RecordRow row, DecodeContext context)
    {
        var code = words.Find(value);
        row.Choice(Offset) = code > 0 ? (byte)code : ChoiceCode.Unreadable;
        return code > 0 ? RejectReason.None : RejectReason.NotChoice;
    }
}

/// <summary>Yes or no, also true and false, y and n, 1 and 0, in any case.</summary>
internal sealed class FlagDecoder(FieldDefinition field) : FieldDecoder(field)
{
    public override RejectReason Decode(ReadOnlySpan<byte> value, RecordRow row, DecodeContext context)
    {
        var code = Read(value);
        row.Choice(Offset) = code;
        return code == ChoiceCode.Unreadable ? RejectReason.NotFlag : RejectReason.None;
    }

    private static byte Read(ReadOnlySpan<byte> value) => (value.Length, value[0] | 0x20) switch
    {
        (1, 'y' or '1') => ChoiceCode.Yes,
        (1, 'n' or '0') => ChoiceCode.No,
        (3, 'y') when (value[1] | 0x20) == 'e' && (value[2] | 0x20) == 's' => ChoiceCode.Yes,
        (2, 'n') when (value[1] | 0x20) == 'o' => ChoiceCode.No,
        (4, 't') when Utf8Text.IsWord(value, "true"u8) => ChoiceCode.Yes,
        (5, 'f') when Utf8Text.IsWord(value, "false"u8) => ChoiceCode.No,
        _ => ChoiceCode.Unreadable,
    };
}

/// <summary>Any number of a closed set of words; <c>none</c> alone is the empty list.</summary>
internal sealed class ChoiceListDecoder(FieldDefinition field) : FieldDecoder(field)
{
    private readonly WordTable words = new(field.Choices);

    public override RejectReason Decode(ReadOnlySpan<byte> value, RecordRow row, DecodeContext context)
    {
        if (Utf8Text.IsNone(value))
        {
            row.Choices(Offset) = ChoiceSet.Empty;
            return RejectReason.None;
        }

        var list = default(ChoiceSet);
        foreach (var range in value.Split(context.ListSeparator)) list = Add(list, Utf8Text.Trim(value[range]));
        row.Choices(Offset) = list;
        return list.State == FieldState.Unreadable ? RejectReason.NotChoice : RejectReason.None;
    }

    // The word none beside other words says nothing that can be stored, so that it is unreadable there.
    private ChoiceSet Add(ChoiceSet list, ReadOnlySpan<byte> word)
    {
        if (word.IsEmpty) return list;
        var code = words.Find(word);
        return code > 0 && !Utf8Text.IsNone(word) ? list.With(code) : list.WithUnreadable();
    }
}
