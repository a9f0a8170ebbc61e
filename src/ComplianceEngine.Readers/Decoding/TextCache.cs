using System.Runtime.InteropServices;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>One thread's memory of texts seen lately, so that a word that comes again costs no lock.</summary>
internal sealed class TextCache(TextPool texts)
{
    private const int Slots = 1 << 12;

    // Code 0 is no text, so that an empty slot matches nothing.
    private readonly uint[] codes = new uint[Slots];

    /// <summary>Gets the code of a text; <see cref="TextCode.Unreadable"/> if the bytes are no text.</summary>
    public uint Intern(ReadOnlySpan<byte> utf8)
    {
        ref var code = ref codes[Slot(utf8)];
        if (code != TextCode.Blank && texts.GetBytes(code).SequenceEqual(utf8)) return code;
        return Utf8Text.IsValid(utf8) ? code = texts.Intern(utf8) : TextCode.Unreadable;
    }

    private static uint Slot(ReadOnlySpan<byte> utf8)
    {
        unchecked
        {
            var hash = (ulong)utf8.Length;
            while (utf8.Length >= sizeof(ulong))
            {
                hash = (hash ^ MemoryMarshal.Read<ulong>(utf8)) * 0x9E3779B97F4A7C15UL;
                hash ^= hash >> 32;
                utf8 = utf8[sizeof(ulong)..];
            }

            foreach (var letter in utf8) hash = (hash ^ letter) * 0x100000001B3UL;
            return (uint)((hash ^ (hash >> 29)) & (Slots - 1));
        }
    }
}
