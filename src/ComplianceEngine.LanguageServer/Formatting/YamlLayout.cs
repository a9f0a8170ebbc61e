using System.Buffers;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComplianceEngine.LanguageServer;

/// <summary>How the lines of a YAML text hang together, and how far each is to be indented.</summary>
internal sealed class YamlLayout
{
    private const int Level = 2;
    private static readonly SearchValues<char> Marks = SearchValues.Create("{}[]:,");

    private readonly string[] lines;
    private readonly Parser parser;
    private readonly Dictionary<int, int> indents = [];
    private readonly HashSet<int> inner = [];
    private readonly HashSet<int> kept = [];
    private readonly Dictionary<int, List<(int Start, int End, string Gap)>> gaps = [];
    private ParsingEvent? last;

    private YamlLayout(string text)
    {
        lines = text.Split('\n');
        parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a text, which must be YAML.</summary>
    public static YamlLayout Read(string text)
    {
        var layout = new YamlLayout(text);
        layout.parser.Consume<StreamStart>();
        while (!layout.parser.Accept<StreamEnd>(out _))
        {
            layout.last = layout.parser.Consume<DocumentStart>();
            layout.ReadNode(0);
            layout.last = layout.parser.Consume<DocumentEnd>();
        }

        return layout;
    }

    /// <summary>How many blanks a line is to begin with; <see langword="null"/> if it goes with others.</summary>
    public int? Indent(int line) => indents.TryGetValue(line, out var indent) ? indent : null;

    /// <summary>Whether a line lies inside a value that began above it.</summary>
    public bool IsInner(int line) => inner.Contains(line);

    /// <summary>Whether blanks at the end of a line may belong to a value.</summary>
    public bool IsKept(int line) => kept.Contains(line);

    /// <summary>A line with one blank after each colon, comma and list mark, and none inside brackets.</summary>
    public string Spaced(string line, int number)
    {
        if (!gaps.TryGetValue(number, out var found)) return line;
        var text = new StringBuilder(line);
        foreach (var (start, end, gap) in found.OrderByDescending(one => one.Start)) text.Remove(start, end - start).Insert(start, gap);
        return text.ToString();
    }

    private T Take<T>()
        where T : ParsingEvent
    {
        var taken = parser.Consume<T>();
        NoteGap(taken);
        last = taken;
        return taken;
    }

    private void ReadNode(int indent)
    {
        if (parser.Accept<MappingStart>(out var mapping)) ReadMapping(mapping.Style == MappingStyle.Flow, indent);
        else if (parser.Accept<SequenceStart>(out var sequence)) ReadSequence(sequence.Style == SequenceStyle.Flow, indent);
        else ReadScalar(indent);
    }

    private void ReadScalar(int indent)
    {
        var scalar = Take<Scalar>();
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        if (scalar.Start.Index < scalar.End.Index) NoteStart(scalar.Start, indent);
        var end = (int)scalar.End.Line - (scalar.End.Column == 1 ? 1 : 0);
        Inside((int)scalar.Start.Line, end, isBlock);
    }

    private void ReadMapping(bool isFlow, int indent)
    {
        var start = Take<MappingStart>();
        if (isFlow) NoteStart(start.Start, indent);
        while (!parser.Accept<MappingEnd>(out _))
        {
            ReadNode(indent);
            ReadNode(indent + Level);
        }

        var end = Take<MappingEnd>();
        if (isFlow) Inside((int)start.Start.Line, (int)end.End.Line, isBlock: false);
    }

    private void ReadSequence(bool isFlow, int indent)
    {
        var start = Take<SequenceStart>();
        if (isFlow) NoteStart(start.Start, indent);
        while (!parser.Accept<SequenceEnd>(out var _))
        {
            if (!isFlow) NoteMark(parser.Current!.Start, indent);
            ReadNode(indent + Level);
        }

        var end = Take<SequenceEnd>();
        if (isFlow) Inside((int)start.Start.Line, (int)end.End.Line, isBlock: false);
    }

    private void Inside(int first, int last, bool isBlock)
    {
        for (var line = first + 1; line <= last; line++)
        {
            inner.Add(line);
            indents.Remove(line);
            if (isBlock) kept.Add(line);
        }
    }

    // Where something begins its line, the line is indented with it.
    private void NoteStart(Mark place, int indent)
    {
        if (Before(place).Trim(' ').Length == 0) indents.TryAdd((int)place.Line, indent);
    }

    // The mark of an item stands before it on its line; of several marks the outermost tells.
    private void NoteMark(Mark place, int indent)
    {
        if (Before(place).TrimStart(' ').StartsWith('-')) indents.TryAdd((int)place.Line, indent);
    }

    // What lies between two things on one line, if it is marks and blanks alone.
    private void NoteGap(ParsingEvent next)
    {
        if (last is null || last.End.Line != next.Start.Line || next.Start.Column <= last.End.Column) return;
        var (start, end) = ((int)last.End.Column - 1, (int)next.Start.Column - 1);
        var between = lines[(int)last.End.Line - 1][start..Math.Min(end, lines[(int)last.End.Line - 1].Length)];
        var marks = between.Replace(" ", "", StringComparison.Ordinal);
        if (marks.AsSpan().ContainsAnyExcept(Marks) || (marks.Length == 0 && next is not (MappingEnd or SequenceEnd))) return;
        var gap = marks is [.., ':' or ','] ? $"{marks} " : marks;
        if (gap == between) return;
        if (!gaps.TryGetValue((int)next.Start.Line, out var found)) gaps[(int)next.Start.Line] = found = [];
        found.Add((start, end, gap));
    }

    private string Before(Mark place)
    {
        var line = lines[(int)place.Line - 1];
        return line[..Math.Min((int)place.Column - 1, line.Length)];
    }
}
