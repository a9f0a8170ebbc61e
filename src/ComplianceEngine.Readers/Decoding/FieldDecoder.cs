using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Reads the bytes of one field into a stored row.</summary>
/// <remarks>Safe to share between threads; what varies lies in the context.</remarks>
internal abstract class FieldDecoder(FieldDefinition field)
{
    public FieldDefinition Field { get; } = field;

    protected int Offset { get; } = field.Offset;

    /// <summary>The decoder for a field in the contract's own spelling.</summary>
    public static FieldDecoder For(FieldDefinition field) => For(field, []);

    /// <summary>The decoder for a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="formats">How dates and times are written; none for ISO 8601.</param>
    public static FieldDecoder For(FieldDefinition field, ImmutableArray<string> formats) => field.Type switch
    {
        FieldType.Id => new IdDecoder(field),
        FieldType.Text when field.IsFreeText => new FreeTextDecoder(field),
        FieldType.Text => new TextDecoder(field),
        FieldType.Choice => new ChoiceDecoder(field),
        FieldType.Flag => new FlagDecoder(field),
        FieldType.Date => new DateDecoder(field, FormatsOf(formats)),
        FieldType.Time => new TimeDecoder(field, FormatsOf(formats)),
        FieldType.IdList => new PersonListDecoder(field),
        _ => new ChoiceListDecoder(field),
    };

    /// <summary>Reads a value.</summary>
    /// <param name="value">The value, trimmed, not empty.</param>
    /// <param name="row">The row, whose field is blank.</param>
    /// <param name="context">The thread's helpers.</param>
    /// <returns>What is wrong with it; the field is then marked unreadable.</returns>
    public abstract RejectReason Decode(ReadOnlySpan<byte> value, RecordRow row, DecodeContext context);

    private static ClockFormats? FormatsOf(ImmutableArray<string> formats) => formats.IsEmpty ? null : new ClockFormats(formats);
}
