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
    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly Parser parser;

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
    public static ImmutableArray<YamlNode> Read(SourceText source, DiagnosticBag diagnostics) => new YamlReader(source, diagnostics).ReadDocuments();

    private ImmutableArray<YamlNode> ReadDocuments()
    {
        var documents = ImmutableArray.CreateBuilder<YamlNode>();
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
        }
        catch (YamlException fault)
        {
            diagnostics.Report(DiagnosticCatalog.NotYaml, Place(fault.Start, fault.End), FaultText(fault));
        }

        return documents.ToImmutable();
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
            SequenceStart start => ReadSequence(start),
            MappingStart start => ReadMapping(start),
            AnchorAlias alias => ReadAlias(alias),
            _ => throw new YamlException(next.Start, next.End, "a value was expected here"),
        };
    }

    private void RefuseExtras(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) diagnostics.Report(DiagnosticCatalog.YamlAnchor, Place(node.Start, node.End), $"&{node.Anchor.Value}");
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific) diagnostics.Report(DiagnosticCatalog.YamlTag, Place(node.Start, node.End), node.Tag.Value);
    }

    private YamlScalar ReadScalar(Scalar scalar) => new(scalar.Value, Place(scalar.Start, scalar.End));

    private YamlScalar ReadAlias(AnchorAlias alias)
    {
        diagnostics.Report(DiagnosticCatalog.YamlAnchor, Place(alias.Start, alias.End), $"*{alias.Value.Value}");
        return new YamlScalar("", Place(alias.Start, alias.End));
    }

    private YamlSequence ReadSequence(SequenceStart start)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode());
        return new YamlSequence(items.ToImmutable(), Place(start.Start, start.End));
    }

    private YamlMapping ReadMapping(MappingStart start)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode();
            var value = ReadNode();
            if (key is not YamlScalar name) diagnostics.Report(DiagnosticCatalog.YamlKey, key.Location);
            else if (!seen.Add(name.Value)) diagnostics.Report(DiagnosticCatalog.YamlDuplicateKey, name.Location, name.Value);
            else entries.Add(new YamlEntry(name, value));
        }

        return new YamlMapping(entries.ToImmutable(), Place(start.Start, start.End));
    }

    private SourceLocation Place(Mark start, Mark end)
    {
        var length = end.Line == start.Line ? (int)(end.Column - start.Column) : source.Line((int)start.Line).Length - (int)start.Column + 1;
        return new SourceLocation(source, (int)start.Line, (int)start.Column, Math.Max(1, length));
    }
}
