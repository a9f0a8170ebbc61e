using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.LanguageServer;

/// <summary>A point in a file, with the word that stands there.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, counting from 1.</param>
/// <param name="Column">The column in characters, counting from 1; the point lies before that character.</param>
internal sealed record TextPoint(OpenFile File, int Line, int Column)
{
    // What no one writes; it stands where a word is still to be written.
    private const string Marker = "\u2038";

    private string Text => File.Source.Line(Line);

    /// <summary>Where the word at the point begins, counting from 1.</summary>
    public int WordStart
    {
        get
        {
            var at = Math.Min(Column - 1, Text.Length);
            while (at > 0 && IsOfWord(Text[at - 1])) at--;
            return at + 1;
        }
    }

    /// <summary>Where the word at the point has ended, counting from 1.</summary>
    public int WordEnd
    {
        get
        {
            var at = Math.Min(Column - 1, Text.Length);
            while (at < Text.Length && IsOfWord(Text[at])) at++;
            return at + 1;
        }
    }

    /// <summary>Whether nothing but list marks stands before the word on its line.</summary>
    public bool BeginsLine => Text[..(WordStart - 1)].Trim([' ', '-']).Length == 0;

    /// <summary>The word at the point as it is written.</summary>
    public PlacedWord? Written() => Read(Text, Covers);

    /// <summary>The word at the point as if one stood there, so that it can be told what may.</summary>
    public PlacedWord? Marked()
    {
        var (before, after) = (Text[..(WordStart - 1)], Text[Math.Min(WordEnd - 1, Text.Length)..]);
        string[] tries = [before + Marker + after, $"{before}{Marker}: {Marker}{after}", before + Marker + Closing(before), $"{before}{Marker}: {Marker}{Closing(before)}"];
        return tries.Select(line => Read(line, word => word.Scalar.Value.StartsWith(Marker, StringComparison.Ordinal))).FirstOrDefault(word => word is not null);
    }

    /// <summary>Whether a word is the mark.</summary>
    public static bool IsMark(YamlScalar word) => word.Value.StartsWith(Marker, StringComparison.Ordinal);

    // What is wrong below the point does not matter: where the whole does not read, the text is cut there.
    private PlacedWord? Read(string line, Func<PlacedWord, bool> isMeant)
    {
        if (File.Type is not { } type) return null;
        foreach (var text in (string[])[Document(line, isCut: false), Document(line, isCut: true)])
        {
            var documents = YamlReader.Read(new SourceText(File.Source.Path, text), new DiagnosticBag(), out var isWhole);
            if (isWhole && ShapeWalk.Documents(type, documents).SelectMany(ShapeWalk.Words).FirstOrDefault(isMeant) is { } word) return word;
        }

        return null;
    }

    // The document around the point, other documents left blank so that lines keep their numbers.
    private string Document(string line, bool isCut)
    {
        var (first, last) = (Line, Line);
        while (first > 1 && !IsBreak(first - 1)) first--;
        while (!isCut && last < File.Source.LineCount && !IsBreak(last + 1)) last++;
        var lines = ImmutableArray.CreateBuilder<string>();
        for (var number = 1; number <= last; number++) lines.Add(number < first ? "" : number == Line ? line : File.Source.Line(number));
        return string.Join('\n', lines);
    }

    private bool IsBreak(int line) => File.Source.Line(line).StartsWith("---", StringComparison.Ordinal);

    private bool Covers(PlacedWord word)
    {
        var place = word.Scalar.Location;
        return place.Line == Line && place.Column <= Column && Column <= place.Column + place.Length;
    }

    // The brackets that a line leaves open, closed.
    private static string Closing(string line)
    {
        var open = new Stack<char>();
        foreach (var letter in line)
            if (letter is '{' or '[') open.Push(letter == '{' ? '}' : ']');
            else if (letter is '}' or ']' && open.Count > 0) open.Pop();
        return string.Concat(open);
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.';
}
