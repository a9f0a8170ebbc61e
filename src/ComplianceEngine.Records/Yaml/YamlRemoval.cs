namespace ComplianceEngine.Records.Yaml;

/// <summary>Takes a member of a list, or a key, out of a text and leaves everything else as it is, byte for byte.</summary>
/// <remarks>What would take a comment along is not done.</remarks>
public static class YamlRemoval
{
    /// <summary>Takes out a member of a list that is not its first.</summary>
    /// <param name="place">Where its first word stands.</param>
    /// <returns>The edit; <see langword="null"/> if the text does not show where the member ends, or a comment would go with it.</returns>
    public static TextEdit? OfMember(SourceLocation place)
    {
        var before = place.Source.Line(place.Line)[..(place.Column - 1)];
        var opened = before.TrimEnd();
        if (opened.EndsWith('{')) opened = opened[..^1].TrimEnd();
        if (opened.Length > 0 && opened.Trim() == "-") return OfLines(place.Source, place.Line, opened.Length);
        return before.TrimEnd().EndsWith(',') ? OfWord(place, before.TrimEnd().Length) : null;
    }

    /// <summary>Takes out a key with its value where both stand in block style.</summary>
    /// <param name="key">Where the key stands, which is not the first of its mapping.</param>
    /// <returns>The edit; <see langword="null"/> if it does not begin its line, or a comment would go with it.</returns>
    public static TextEdit? OfKey(SourceLocation key) =>
        string.IsNullOrWhiteSpace(key.Source.Line(key.Line)[..(key.Column - 1)]) ? OfLines(key.Source, key.Line, key.Column) : null;

    // From the comma that parts it from the member before; a place spans just its word only where it is one.
    private static TextEdit? OfWord(SourceLocation place, int comma)
    {
        var rest = place.Source.Line(place.Line)[(place.Column - 1 + place.Length)..].TrimStart();
        if (!(rest.StartsWith(',') || rest.StartsWith(']'))) return null;
        var start = place.Source.OffsetOf(place.Line, comma);
        return new TextEdit(place.Source, start, place.Source.OffsetOf(place.Line, place.Column) + place.Length, "");
    }

    // The line and all that are indented more than its column.
    private static TextEdit? OfLines(SourceText source, int line, int column)
    {
        var next = line + 1;
        while (next <= source.LineCount && Indent(source.Line(next)) >= column) next++;
        if (GoesOn(source, next, column)) return null;
        for (var one = line; one < next; one++)
            if (source.Line(one).Contains('#', StringComparison.Ordinal)) return null;
        return new TextEdit(source, source.OffsetOf(line, 1), source.OffsetOf(next, 1), "");
    }

    // After an empty line, which may belong to a text over several lines.
    private static bool GoesOn(SourceText source, int line, int column)
    {
        var next = line;
        while (next <= source.LineCount && string.IsNullOrWhiteSpace(source.Line(next))) next++;
        return next > line && Indent(source.Line(next)) >= column;
    }

    private static int Indent(string line)
    {
        var text = line.TrimStart(' ');
        return text.Length == 0 ? 0 : line.Length - text.Length;
    }
}
