using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace ComplianceEngine.Readers;

/// <summary>Small questions about bytes of text.</summary>
internal static class Utf8Text
{
    /// <summary>The bytes without outer white space: every ASCII control counts as white.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value) =>
        value.Length == 0 || (value[0] > ' ' && value[^1] > ' ') ? value : TrimSlowly(value);

    public static bool IsValid(ReadOnlySpan<byte> value) => Ascii.IsValid(value) || Utf8.IsValid(value);

    /// <summary>Whether the bytes are a word of lower-case ASCII, ignoring case.</summary>
    public static bool IsWord(ReadOnlySpan<byte> value, ReadOnlySpan<byte> lower) => value.Length == lower.Length && Ascii.EqualsIgnoreCase(value, lower);

    public static bool IsNone(ReadOnlySpan<byte> value) => IsWord(value, "none"u8);

    private static ReadOnlySpan<byte> TrimSlowly(ReadOnlySpan<byte> value)
    {
        while (value.Length > 0 && value[0] <= ' ') value = value[1..];
        while (value.Length > 0 && value[^1] <= ' ') value = value[..^1];
        return value;
    }
}
