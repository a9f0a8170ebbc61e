using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ComplianceEngine.Records;

/// <summary>
/// An identifier in sixteen bytes: up to fifteen bytes of UTF-8 in place, a longer one by its code in the data set's
/// <see cref="TextPool"/> and a hash of its bytes.
/// </summary>
/// <remarks>
/// Two identifiers of one data set are equal when their bytes are. <see langword="default"/> is blank: not recorded.
/// </remarks>
[StructLayout(LayoutKind.Sequential, Size = 16)]
public readonly struct RecordId : IEquatable<RecordId>
{
    /// <summary>The longest identifier that lies in place, in bytes of UTF-8.</summary>
    public const int MaxInline = 15;

    private const byte PooledTag = 0xFF;
    private const byte ConflictingTag = 0xFE;
    private const byte UnreadableTag = 0xFD;

    private readonly ulong low;
    private readonly ulong high;

    private RecordId(ulong low, ulong high)
    {
        this.low = low;
        this.high = high;
    }

    /// <summary>Not recorded.</summary>
    public static RecordId Blank => default;

    /// <summary>Rows with the same key disagree.</summary>
    public static RecordId Conflicting => new(0, (ulong)ConflictingTag << 56);

    /// <summary>Recorded, but not valid text.</summary>
    public static RecordId Unreadable => new(0, (ulong)UnreadableTag << 56);

    /// <summary>Whether there is an identifier.</summary>
    public bool IsKnown => Tag is not 0 and not ConflictingTag and not UnreadableTag;

    /// <summary>Why there is no identifier, or that there is one.</summary>
    public FieldState State => Tag switch
    {
        0 => FieldState.Blank,
        ConflictingTag => FieldState.Conflicting,
        UnreadableTag => FieldState.Unreadable,
        _ => FieldState.Known,
    };

    private byte Tag => (byte)(high >> 56);

    /// <summary>Makes an identifier from its bytes; none for no bytes.</summary>
    /// <param name="utf8">The identifier as UTF-8, exactly as it is to be compared and shown.</param>
    /// <param name="texts">Where longer identifiers are kept.</param>
    public static RecordId Create(ReadOnlySpan<byte> utf8, TextPool texts) =>
        utf8.Length > MaxInline ? new RecordId(texts.Intern(utf8), ((ulong)PooledTag << 56) | (HashOf(utf8) >> 8)) : Inline(utf8);

    /// <summary>Whether the identifier lies in the pool, because it is too long to lie in place.</summary>
    public bool IsInPool => Tag == PooledTag;

    /// <summary>A hash that is the same in every run and for every pool.</summary>
    public ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            unchecked
            {
                // Over both halves, but for the code of an identifier in the pool.
                return Mix((Tag == PooledTag ? 0 : low) ^ (high * 0x9E3779B97F4A7C15UL));
            }
        }
    }

    /// <summary>The identifier's bytes.</summary>
    /// <param name="texts">The pool it was made with.</param>
    /// <param name="inline">Room for an identifier that lies in place; at least <see cref="MaxInline"/> bytes.</param>
    /// <returns>The UTF-8 bytes; empty if there is no identifier.</returns>
    public ReadOnlySpan<byte> GetBytes(TextPool texts, Span<byte> inline)
    {
        if (!IsKnown) return default;
        if (Tag == PooledTag) return texts.GetBytes((uint)low);
        BinaryPrimitives.WriteUInt64LittleEndian(inline, low);
        for (var i = sizeof(ulong); i < Tag; i++) inline[i] = (byte)((high >> (8 * (i - sizeof(ulong)))) & 0xFF);
        return inline[..Tag];
    }

    /// <summary>How many bytes the identifier has; 0 if there is none.</summary>
    /// <param name="texts">The pool it was made with.</param>
    public int CountBytes(TextPool texts) => !IsKnown ? 0 : Tag == PooledTag ? texts.GetBytes((uint)low).Length : Tag;

    /// <summary>The identifier as text; empty if there is none.</summary>
    /// <param name="texts">The pool it was made with.</param>
    public string ToText(TextPool texts) => System.Text.Encoding.UTF8.GetString(GetBytes(texts, stackalloc byte[MaxInline]));

    /// <summary>Orders identifiers by their bytes; those that lack one come first.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <param name="texts">The pool both were made with.</param>
    /// <returns>Less than 0 if the left one comes first, more than 0 if the right one does, 0 if they have the same bytes or both have none.</returns>
    public static int Compare(RecordId left, RecordId right, TextPool texts)
    {
        if (left.Tag > MaxInline || right.Tag > MaxInline)
            return left.GetBytes(texts, stackalloc byte[MaxInline]).SequenceCompareTo(right.GetBytes(texts, stackalloc byte[MaxInline]));

        // Bytes after the last are 0, and the length stands in the lowest byte of the swapped half.
        var order = BinaryPrimitives.ReverseEndianness(left.low).CompareTo(BinaryPrimitives.ReverseEndianness(right.low));
        return order != 0 ? order : BinaryPrimitives.ReverseEndianness(left.high).CompareTo(BinaryPrimitives.ReverseEndianness(right.high));
    }

    /// <summary>The first seven bytes as a number, which orders identifiers as <see cref="Compare"/> does wherever it differs.</summary>
    /// <param name="texts">The pool it was made with.</param>
    internal ulong Beginning(TextPool texts)
    {
        var first = Tag == PooledTag ? ReadShort(texts.GetBytes((uint)low)[..sizeof(ulong)]) : low;
        return BinaryPrimitives.ReverseEndianness(first) >> 8;
    }

    /// <inheritdoc/>
    public bool Equals(RecordId other) => low == other.low && high == other.high;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecordId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)Hash);

    /// <summary>Whether both are the same identifier, or both lack one for the same reason.</summary>
    public static bool operator ==(RecordId left, RecordId right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(RecordId left, RecordId right) => !left.Equals(right);

    // A 64-bit finalizer, with splitmix64's constants.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
            return x ^ (x >> 31);
        }
    }

    private static ulong HashOf(ReadOnlySpan<byte> utf8)
    {
        var hash = (ulong)utf8.Length;
        for (; utf8.Length >= sizeof(ulong); utf8 = utf8[sizeof(ulong)..]) hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8));
        return utf8.IsEmpty ? hash : Mix(hash ^ ReadShort(utf8));
    }

    // The bytes fill two numbers from the lowest byte on, without a copy through memory; the rest is 0.
    private static RecordId Inline(ReadOnlySpan<byte> utf8)
    {
        var length = utf8.Length;
        var tag = (ulong)length << 56;
        if (length < sizeof(ulong)) return new RecordId(ReadShort(utf8), tag);
        var low = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
        if (length == sizeof(ulong)) return new RecordId(low, tag);
        var last = BinaryPrimitives.ReadUInt64LittleEndian(utf8[(length - sizeof(ulong))..]);
        return new RecordId(low, (last >> (8 * ((2 * sizeof(ulong)) - length))) | tag);
    }

    private static ulong ReadShort(ReadOnlySpan<byte> utf8)
    {
        var value = 0UL;
        for (var i = utf8.Length - 1; i >= 0; i--) value = (value << 8) | utf8[i];
        return value;
    }
}
