using System.Collections.Immutable;

namespace ComplianceEngine.Records.Yaml;

/// <summary>Takes a node for what it must be, or reports that it is not.</summary>
/// <remarks>Not safe to share between threads.</remarks>
/// <param name="diagnostics">Where faults go.</param>
public sealed class ShapeReader(DiagnosticBag diagnostics)
{
    /// <summary>One value that is not empty.</summary>
    /// <param name="node">The node.</param>
    /// <param name="name">What to call it.</param>
    public YamlScalar? Word(YamlNode node, string name)
    {
        if (node is YamlRefused) return null;
        if (node is not YamlScalar word) diagnostics.Report(DiagnosticCatalog.WordExpected, node.Start(), name);
        else if (string.IsNullOrWhiteSpace(word.Value)) diagnostics.Report(DiagnosticCatalog.EmptyValue, word.Location, name);
        else return word;
        return null;
    }

    /// <summary>The items of a list that is not empty.</summary>
    /// <param name="node">The node.</param>
    /// <param name="name">What to call it.</param>
    public ImmutableArray<YamlNode> Items(YamlNode node, string name)
    {
        if (node is YamlRefused) return [];
        if (node is not YamlSequence list) diagnostics.Report(DiagnosticCatalog.ListExpected, node.Start(), name);
        else if (list.Items.IsEmpty) diagnostics.Report(DiagnosticCatalog.EmptyValue, list.Location, name);
        else return list.Items;
        return [];
    }

    /// <summary>The words of a list that is not empty.</summary>
    /// <param name="node">The node.</param>
    /// <param name="name">What to call it.</param>
    public ImmutableArray<YamlScalar> Words(YamlNode node, string name) => [.. Items(node, name).Select(item => Word(item, name)).OfType<YamlScalar>()];

    /// <summary>Reads a mapping, all of whose keys must have a meaning.</summary>
    /// <param name="node">The node.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="read">Reads its keys.</param>
    public T? Read<T>(YamlNode node, string name, Func<MappingReader, T> read)
    {
        if (node is YamlMapping { Entries.Length: > 0 } mapping)
        {
            var reader = new MappingReader(mapping, this, diagnostics);
            var result = read(reader);
            reader.Finish();
            return result;
        }

        if (node is not YamlRefused) diagnostics.Report(DiagnosticCatalog.MappingExpected, node.Start(), name);
        return default;
    }
}
