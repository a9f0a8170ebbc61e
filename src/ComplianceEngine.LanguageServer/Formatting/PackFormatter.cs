using System.Text;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.LanguageServer;

/// <summary>
/// Lays out a file of a pack: two blanks for each level, list marks under their key's text, one blank after colons and commas, no blanks at ends of
/// lines, no more than one empty line, a line feed at the end. Comments and words stay as they are.
/// </summary>
/// <remarks>Safe to use from several threads at once.</remarks>
public static class PackFormatter
{
    /// <summary>Lays out a text.</summary>
    /// <param name="source">The text.</param>
    /// <returns>The text as laid out; unchanged if it is no YAML as packs have it, or if laying it out would change what it says.</returns>
    public static string Format(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var documents = YamlReader.Read(source, diagnostics, out var isWhole);
        if (!isWhole || diagnostics.HasErrors || documents.IsEmpty) return source.Text;
        var laidOut = Write(source, YamlLayout.Read(source.Text));
        var again = YamlReader.Read(new SourceText(source.Path, laidOut), new DiagnosticBag());
        var isSame = documents.Length == again.Length && documents.Zip(again).All(pair => SameText.Nodes(pair.First, pair.Second)) && SameText.Comments(source.Text, laidOut);
        return isSame ? laidOut : source.Text;
    }

    private static string Write(SourceText source, YamlLayout layout)
    {
        var text = new StringBuilder();
        var (shift, isAfterBlank) = (0, true);
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = source.Line(number);
            var isInner = layout.IsInner(number);
            if (!isInner && string.IsNullOrWhiteSpace(line))
            {
                if (!isAfterBlank) text.Append('\n');
                isAfterBlank = true;
                continue;
            }

            shift = ShiftOf(source, layout, number, shift);
            text.Append(Laid(line, layout, number, shift)).Append('\n');
            isAfterBlank = false;
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    // A comment goes with what follows it; what goes on from a line above goes with that line.
    private static int ShiftOf(SourceText source, YamlLayout layout, int number, int before)
    {
        if (layout.Indent(number) is { } own) return own - Blanks(source.Line(number));
        if (layout.IsInner(number) || !source.Line(number).TrimStart().StartsWith('#')) return before;
        for (var next = number + 1; next <= source.LineCount; next++)
            if (layout.Indent(next) is { } indent) return Blanks(source.Line(next)) == Blanks(source.Line(number)) ? indent - Blanks(source.Line(next)) : before;
        return before;
    }

    private static string Laid(string line, YamlLayout layout, int number, int shift)
    {
        if (line.Trim().Length == 0) return line;
        var content = layout.IsInner(number) ? line.TrimStart(' ') : layout.Spaced(line, number).TrimStart(' ');
        var indent = new string(' ', Math.Max(0, Blanks(line) + shift));
        return layout.IsKept(number) ? indent + content : indent + content.TrimEnd(' ', '\t');
    }

    private static int Blanks(string line) => line.Length - line.TrimStart(' ').Length;
}
