using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Words, kept once for each spelling.</summary>
internal sealed class TextDecoder(FieldDefinition field) : FieldDecoder(field)
{
    public override RejectReason Decode(ReadOnlySpan<byte> value, RecordRow row, DecodeContext context)
    {
        var code = context.Cache.Intern(value);
        row.Text(Offset) = code;
        return code == TextCode.Unreadable ? RejectReason.NotText : RejectReason.None;
    }
}

/// <summary>Message bodies and the like: only that there is one is kept.</summary>
internal sealed class FreeTextDecoder(FieldDefinition field) : FieldDecoder(field)
{
    public override RejectReason Decode(ReadOnlySpan<byte> value, RecordRow row, DecodeContext context)
    {
        row.Text(Offset) = TextCode.Present;
        return RejectReason.None;
    }
}
