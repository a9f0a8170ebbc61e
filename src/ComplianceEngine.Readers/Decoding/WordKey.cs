using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace ComplianceEngine.Readers;

/// <summary>A word as two numbers: its first and its last eight bytes, which overlap where it is shorter than sixteen.</summary>
/// <remarks>Words of up to sixteen bytes are equal when their keys are; of longer ones the middle must be compared too.</remarks>
internal readonly record struct WordKey(ulong First, ulong Last, int Length)
{
    /// <summary>The longest word, in bytes, that its key tells from all others.</summary>
    public const int Whole = 16;

    /// <summary>Whether both are the same key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(WordKey other) => ((First ^ other.First) | (Last ^ other.Last) | (uint)(Length ^ other.Length)) == 0;

    /// <summary>A number that differs for most words, of as many bits as are asked for.</summary>
    /// <param name="bits">From 1 to 32.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Hash(int bits)
    {
        unchecked
        {
            var mixed = (First ^ ((ulong)Length << 56)) * 0x9E3779B97F4A7C15UL;
            mixed = (mixed ^ (mixed >> 29) ^ Last) * 0xBF58476D1CE4E5B9UL;
            return (int)(mixed >> (64 - bits));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordKey Of(ReadOnlySpan<byte> word)
    {
        var length = word.Length;
        if (length >= sizeof(ulong))
            return new WordKey(BinaryPrimitives.ReadUInt64LittleEndian(word), BinaryPrimitives.ReadUInt64LittleEndian(word[(length - sizeof(ulong))..]), length);
        if (length >= sizeof(uint))
            return new WordKey(BinaryPrimitives.ReadUInt32LittleEndian(word), BinaryPrimitives.ReadUInt32LittleEndian(word[(length - sizeof(uint))..]), length);
        return length == 0 ? default : new WordKey(word[0], ((ulong)word[length / 2] << 8) | word[length - 1], length);
    }
}
