using System.Text;

namespace ComplianceEngine.Evaluation;

/// <summary>Comparisons of stored texts with words of a rule.</summary>
internal static class Utf8Text
{
    /// <summary>Whether they are the same but for case and outer white space.</summary>
    public static bool EqualsIgnoringCase(ReadOnlySpan<byte> utf8, string word)
    {
        utf8 = utf8.Trim((byte)' ');
        if (Ascii.IsValid(utf8) && Ascii.IsValid(word)) return Ascii.EqualsIgnoreCase(utf8, word);
        return string.Equals(Encoding.UTF8.GetString(utf8).Trim(), word, StringComparison.OrdinalIgnoreCase);
    }
}
