using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>A date and time of day, in ISO 8601 unless formats are given; <c>none</c> if it has not happened.</summary>
internal sealed class TimeDecoder(FieldDefinition field, ClockFormats? formats) : FieldDecoder(field)
{
    public override RejectReason Decode(ReadOnlySpan<byte> value, RecordRow row, DecodeContext context)
    {
        if (formats is null && PlainTime.TryRead(value, out var days, out var seconds)) return Set(row, context.Zone.FromWall(days, seconds));
        return DecodeOther(value, row, context);
    }

    private RejectReason DecodeOther(ReadOnlySpan<byte> value, RecordRow row, DecodeContext context)
    {
        if (formats is null ? IsoTime.TryRead(value, out var reading) : formats.TryRead(value, out reading)) return Set(row, reading.ToTime(context.Zone));
        var none = Utf8Text.IsNone(value);
        row.Time(Offset) = none ? TimeValue.NotYet : TimeValue.Unreadable;
        return none ? RejectReason.None : RejectReason.NotTime;
    }

    private RejectReason Set(RecordRow row, TimeValue time)
    {
        row.Time(Offset) = time;
        return time.IsKnown ? RejectReason.None : RejectReason.SkippedTime;
    }
}

/// <summary>A date, in ISO 8601 unless formats are given, its time of day cut if it has one; <c>none</c> if it has not happened.</summary>
internal sealed class DateDecoder(FieldDefinition field, ClockFormats? formats) : FieldDecoder(field)
{
    public override RejectReason Decode(ReadOnlySpan<byte> value, RecordRow row, DecodeContext context)
    {
        if (formats is null && PlainTime.TryReadDate(value, out var days))
        {
            row.Date(Offset) = new DateValue(days);
            return RejectReason.None;
        }

        return DecodeOther(value, row, context);
    }

    private RejectReason DecodeOther(ReadOnlySpan<byte> value, RecordRow row, DecodeContext context)
    {
        if (formats is null ? IsoTime.TryRead(value, out var reading) : formats.TryRead(value, out reading))
        {
            row.Date(Offset) = reading.ToDate(context.Zone);
            return RejectReason.None;
        }

        var none = Utf8Text.IsNone(value);
        row.Date(Offset) = none ? DateValue.NotYet : DateValue.Unreadable;
        return none ? RejectReason.None : RejectReason.NotDate;
    }
}
