using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>A change of text that puts a fault right. It is offered only where there is no choice to make, and it never changes what a rule that can be applied means.</summary>
/// <param name="Title">What it does: <c>write `custody` for `custdy`</c>.</param>
/// <param name="Edits">The edits, in the order of places; no two of them overlap, and all are of one file.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits)
{
    /// <summary>A fix of one edit.</summary>
    /// <param name="title">What it does.</param>
    /// <param name="edit">The edit.</param>
    public static Fix Of(string title, TextEdit edit) => new(title, [edit]);

    /// <summary>Puts one word in the place of another.</summary>
    /// <param name="place">Where the word stands, perhaps in quotation marks.</param>
    /// <param name="written">The word.</param>
    /// <param name="meant">What is to stand there.</param>
    /// <returns>The fix; <see langword="null"/> if the word does not stand there as it is, or what is meant cannot stand in YAML without marks.</returns>
    public static Fix? Replace(SourceLocation place, string written, string meant)
    {
        var start = place.Source.OffsetOf(place.Line, place.Column);
        if (start < place.Source.Text.Length && place.Source.Text[start] is '"' or '\'') start++;
        if (string.CompareOrdinal(place.Source.Text, start, written, 0, written.Length) != 0 || !IsPlain(meant)) return null;
        return Of($"write `{meant}` for `{written}`", new TextEdit(place.Source, start, start + written.Length, meant));
    }

    private static bool IsPlain(string word) => word.Length > 0 && char.IsAsciiLetterOrDigit(word[0]) && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}

/// <summary>One change of a text: what stands from one offset to another is replaced.</summary>
/// <param name="Source">The file.</param>
/// <param name="Start">The offset of the first character replaced, in UTF-16 code units from 0.</param>
/// <param name="End">The offset behind the last character replaced; as <paramref name="Start"/> if only something is put in.</param>
/// <param name="NewText">What is to stand there; empty to take out.</param>
public sealed record TextEdit(SourceText Source, int Start, int End, string NewText);
