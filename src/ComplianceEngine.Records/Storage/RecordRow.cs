using System.Runtime.CompilerServices;

namespace ComplianceEngine.Records;

/// <summary>One stored row, by address: what evaluators read. <see langword="default"/> is no row.</summary>
/// <remarks>
/// The row's memory belongs to a <see cref="RecordSet"/>, a <see cref="Partition"/> or a row buffer and must outlive this value.
/// Offsets come from <see cref="FieldDefinition.Offset"/>; the caller vouches for the field's type.
/// </remarks>
public readonly unsafe struct RecordRow : IEquatable<RecordRow>
{
    private readonly byte* address;

    /// <summary>A row at an address.</summary>
    /// <param name="address">The row's first byte.</param>
    public RecordRow(byte* address) => this.address = address;

    /// <summary>Whether there is a row.</summary>
    public bool Exists => address != null;

    /// <summary>The row's first byte.</summary>
    public byte* Address => address;

    /// <summary>Where the row came from.</summary>
    public ref RowOrigin Origin => ref *(RowOrigin*)(address + RecordSchema.OriginOffset);

    /// <summary>The record's key.</summary>
    public ref RecordId Key => ref *(RecordId*)(address + RecordSchema.KeyOffset);

    /// <summary>The person this copy of the row is about; blank if unknown or none.</summary>
    public ref RecordId Person => ref *(RecordId*)(address + RecordSchema.PersonOffset);

    /// <summary>The hash by which rows of one person come together; a row without a known person goes by its key.</summary>
    internal ulong GroupHash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Person.IsKnown ? Person.Hash : Key.Hash;
    }

    /// <summary>Whether the row was joined into another and no longer counts. It then has no key, which no other row lacks.</summary>
    internal bool IsJoined => !Key.IsKnown;

    internal void MarkJoined() => Key = RecordId.Blank;

    /// <summary>The row's memory.</summary>
    internal Span<byte> Bytes(RecordSchema schema) => new(address, schema.RowSize);

    /// <summary>A choice or flag; see <see cref="ChoiceCode"/>.</summary>
    /// <param name="offset">The field's offset.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte Choice(int offset) => ref *(address + offset);

    /// <summary>A list of choices.</summary>
    /// <param name="offset">The field's offset.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ChoiceSet Choices(int offset) => ref *(ChoiceSet*)(address + offset);

    /// <summary>A text's code; see <see cref="TextCode"/>.</summary>
    /// <param name="offset">The field's offset.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref uint Text(int offset) => ref *(uint*)(address + offset);

    /// <summary>A date.</summary>
    /// <param name="offset">The field's offset.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref DateValue Date(int offset) => ref *(DateValue*)(address + offset);

    /// <summary>A time.</summary>
    /// <param name="offset">The field's offset.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TimeValue Time(int offset) => ref *(TimeValue*)(address + offset);

    /// <summary>An identifier.</summary>
    /// <param name="offset">The field's offset.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref RecordId Id(int offset) => ref *(RecordId*)(address + offset);

    /// <summary>The stand-in for a list of identifiers; see <see cref="IdListCode"/>.</summary>
    /// <param name="offset">The field's offset.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong IdList(int offset) => ref *(ulong*)(address + offset);

    /// <summary>Why a field has no value, or that it has one.</summary>
    /// <param name="field">A field of the row's record.</param>
    public FieldState StateOf(FieldDefinition field) => field.Type switch
    {
        FieldType.Choice or FieldType.Flag => ChoiceCode.StateOf(Choice(field.Offset)),
        FieldType.ChoiceList => Choices(field.Offset).State,
        FieldType.Text => TextCode.StateOf(Text(field.Offset)),
        FieldType.Date => Date(field.Offset).State,
        FieldType.Time => Time(field.Offset).State,
        FieldType.Id => Id(field.Offset).State,
        _ => IdListCode.StateOf(IdList(field.Offset)),
    };

    /// <summary>Says of a field that something was recorded which cannot be read.</summary>
    /// <param name="field">A field of the row's record.</param>
    public void MarkUnreadable(FieldDefinition field)
    {
        switch (field.Type)
        {
            case FieldType.Choice or FieldType.Flag: Choice(field.Offset) = ChoiceCode.Unreadable; break;
            case FieldType.ChoiceList: Choices(field.Offset) = ChoiceSet.Unreadable; break;
            case FieldType.Text: Text(field.Offset) = TextCode.Unreadable; break;
            case FieldType.Date: Date(field.Offset) = DateValue.Unreadable; break;
            case FieldType.Time: Time(field.Offset) = TimeValue.Unreadable; break;
            case FieldType.Id: Id(field.Offset) = RecordId.Unreadable; break;
            default: IdList(field.Offset) = IdListCode.Unreadable; break;
        }
    }

    /// <summary>Makes every field blank.</summary>
    /// <param name="schema">The row's record.</param>
    public void Clear(RecordSchema schema)
    {
        new Span<byte>(address, schema.RowSize).Clear();
        foreach (var field in schema.Fields)
            if (field.Type == FieldType.Date) Date(field.Offset) = DateValue.Blank;
    }

    /// <inheritdoc/>
    public bool Equals(RecordRow other) => address == other.address;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecordRow other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((nint)address).GetHashCode();

    /// <summary>Whether both are the same stored row.</summary>
    public static bool operator ==(RecordRow left, RecordRow right) => left.Equals(right);

    /// <summary>Whether they are different stored rows.</summary>
    public static bool operator !=(RecordRow left, RecordRow right) => !left.Equals(right);
}
