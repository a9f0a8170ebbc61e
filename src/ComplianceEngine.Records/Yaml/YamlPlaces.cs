namespace ComplianceEngine.Records.Yaml;

/// <summary>Where in a file to point.</summary>
public static class YamlPlaces
{
    private const int MostLines = 40;

    /// <summary>The place of a node that shows best what is meant: of a mapping its first key, of a list its first item.</summary>
    /// <param name="node">The node.</param>
    public static SourceLocation Start(this YamlNode node) => node switch
    {
        YamlMapping { Entries: [var first, ..] } => first.Key.Location,
        YamlSequence { Items: [var first, ..] } => first.Start(),
        _ => node.Location,
    };

    /// <summary>
    /// The place of some words inside a value. Quotes, escapes and folded lines change what stands where, so the words are looked
    /// for from the value's start on; if they are not there, the value's own place stands in.
    /// </summary>
    /// <param name="scalar">The value.</param>
    /// <param name="words">The words.</param>
    public static SourceLocation Find(this YamlScalar scalar, string words)
    {
        var place = scalar.Location;
        for (var line = place.Line; line < place.Line + MostLines; line++)
        {
            var text = place.Source.Line(line);
            var at = text.IndexOf(words, line == place.Line ? Math.Min(place.Column - 1, text.Length) : 0, StringComparison.Ordinal);
            if (at >= 0) return new SourceLocation(place.Source, line, at + 1, words.Length);
        }

        return place;
    }

    /// <summary>The place of what stands after the first dot of a value, dot excluded.</summary>
    /// <param name="scalar">The value.</param>
    public static SourceLocation AfterDot(this YamlScalar scalar)
    {
        var words = scalar.Value[scalar.Value.IndexOf('.', StringComparison.Ordinal)..];
        var place = scalar.Find(words);
        return place == scalar.Location || words.Length < 2 ? place : place with { Column = place.Column + 1, Length = words.Length - 1 };
    }
}
