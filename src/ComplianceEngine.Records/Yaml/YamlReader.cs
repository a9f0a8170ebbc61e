using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComplianceEngine.Records.Yaml;

/// <summary>
/// Reads YAML strictly, as events, so that every node keeps its place: anchors, aliases, tags, merge keys and keys that stand
/// twice are errors, and no value is given a type.
/// </summary>
public sealed class YamlReader
{
    // Rules nest some ten levels deep; the limit keeps a hostile file from exhausting the stack.
    private const int MostLevels = 100;

    private const int FewKeys = 16;

    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly Parser parser;
    private int level;

    private YamlReader(SourceText source, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        parser = new Parser(new StringReader(source.Text));
    }

    /// <summary>Reads every document of a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <returns>The documents' root nodes; after a fault of syntax, those before it. Empty documents are left out.</returns>
    public static ImmutableArray<YamlNode> Read(SourceText source, DiagnosticBag diagnostics) => Read(source, diagnostics, out _);

    /// <summary>Reads every document of a text, and tells whether it could be read to its end.</summary>
    /// <param name="source">The text.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <param name="isWhole">Whether no fault of syntax cut the text short.</param>
    /// <returns>The documents' root nodes; after a fault of syntax, those before it. Empty documents are left out.</returns>
    public static ImmutableArray<YamlNode> Read(SourceText source, DiagnosticBag diagnostics, out bool isWhole) =>
        new YamlReader(source, diagnostics).ReadDocuments(out isWhole);

    private ImmutableArray<YamlNode> ReadDocuments(out bool isWhole)
    {
        var documents = ImmutableArray.CreateBuilder<YamlNode>();
        isWhole = false;
        try
        {
            parser.Consume<StreamStart>();
            while (!parser.Accept<StreamEnd>(out _))
            {
                parser.Consume<DocumentStart>();
                var root = ReadNode();
                parser.Consume<DocumentEnd>();
                if (root is not YamlScalar { Value: "" }) documents.Add(root);
            }

            isWhole = true;
        }
        catch (YamlException fault)
        {
            diagnostics.Report(DiagnosticCatalog.NotYaml, PlaceOf(fault), FaultText(fault));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // Some malformed texts throw the library's scanner off instead of being refused by it.
            var reached = parser.Current?.End ?? new Mark(0, 1, 1);
            diagnostics.Report(DiagnosticCatalog.NotYaml, Place(reached, reached), "what follows is unreadable");
        }

        return documents.ToImmutable();
    }

    // A fault that spans lines starts where the parser began to wonder; what is wrong stands at its end. Of a tab not even that is told.
    private SourceLocation PlaceOf(YamlException fault)
    {
        if (FaultText(fault).Contains("tab", StringComparison.Ordinal))
            for (var line = (int)fault.Start.Line; line <= source.LineCount; line++)
                if (source.Line(line).TrimStart(' ') is ['\t', ..] indented) return new SourceLocation(source, line, source.Line(line).Length - indented.Length + 1, 1);
        return fault.End.Line > fault.Start.Line ? Place(fault.End, fault.End) : Place(fault.Start, fault.End);
    }

    private static string FaultText(YamlException fault)
    {
        var text = (fault.InnerException?.Message ?? fault.Message).Split('\n')[0].TrimEnd('.');
        return text.Length == 0 ? "unreadable" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private YamlNode ReadNode()
    {
        var next = parser.Consume<ParsingEvent>();
        if (next is NodeEvent node) RefuseExtras(node);
        return next switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart or MappingStart when level == MostLevels => SkipNested(next),
            SequenceStart start => ReadSequence(start),
            MappingStart start => ReadMapping(start),
            AnchorAlias alias => ReadAlias(alias),
            _ => throw new YamlException(next.Start, next.End, "a value was expected here"),
        };
    }

    private YamlRefused SkipNested(ParsingEvent start)
    {
        var place = Place(start.Start, start.End);
        diagnostics.Report(DiagnosticCatalog.YamlDepth, place, MostLevels);
        for (var open = 1; open > 0;) open += parser.Consume<ParsingEvent>().NestingIncrease;
        return new YamlRefused(place);
    }

    private void RefuseExtras(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) diagnostics.Report(DiagnosticCatalog.YamlAnchor, Place(node.Start, node.End), $"&{node.Anchor.Value}");
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific) diagnostics.Report(DiagnosticCatalog.YamlTag, Place(node.Start, node.End), node.Tag.Value);
    }

    private YamlScalar ReadScalar(Scalar scalar) => new(scalar.Value, Place(scalar.Start, scalar.End));

    private YamlRefused ReadAlias(AnchorAlias alias)
    {
        diagnostics.Report(DiagnosticCatalog.YamlAnchor, Place(alias.Start, alias.End), $"*{alias.Value.Value}");
        return new YamlRefused(Place(alias.Start, alias.End));
    }

    private YamlSequence ReadSequence(SequenceStart start)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        level++;
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode());
        level--;
        return new YamlSequence(items.DrainToImmutable(), Place(start.Start, start.End));
    }

    private YamlMapping ReadMapping(MappingStart start)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        HashSet<string>? keys = null;
        level++;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode();
            var value = ReadNode();
            if (key is YamlRefused) continue;
            if (key is not YamlScalar name) diagnostics.Report(DiagnosticCatalog.YamlKey, key.Location);
            else if (IsTwice(name.Value, entries, ref keys)) diagnostics.ReportWithFix(DiagnosticCatalog.YamlDuplicateKey, name.Location, TakeOut(name, value, entries), "", name.Value);
            else entries.Add(new YamlEntry(name, value));
        }

        level--;
        return new YamlMapping(entries.DrainToImmutable(), Place(start.Start, start.End));
    }

    // A key that says the same again can go without a choice to make.
    private static Fix? TakeOut(YamlScalar key, YamlNode value, IEnumerable<YamlEntry> entries) =>
        value is YamlScalar again && entries.First(entry => entry.Key.Value == key.Value).Value is YamlScalar first && first.Value == again.Value && YamlRemoval.OfKey(key.Location) is { } edit
            ? Fix.Of($"take out the second `{key.Value}`", edit)
            : null;

    // A few keys are compared one by one; a long mapping is worth a table.
    private static bool IsTwice(string key, ImmutableArray<YamlEntry>.Builder entries, ref HashSet<string>? keys)
    {
        if (entries.Count > FewKeys)
        {
            keys ??= [.. entries.Select(entry => entry.Key.Value)];
            return !keys.Add(key);
        }

        foreach (var entry in entries)
            if (entry.Key.Value == key) return true;
        return false;
    }

    // At the end of a text that ends without a line feed, the library counts one line more than there is.
    private SourceLocation Place(Mark start, Mark end)
    {
        var line = (int)Math.Clamp(start.Line, 1, source.LineCount);
        var rest = source.LineLength(line) - (int)start.Column + 1;
        var length = end.Line == start.Line ? (int)(end.Column - start.Column) : rest;
        return new SourceLocation(source, line, (int)Math.Max(1, start.Column), Math.Max(1, length));
    }
}
