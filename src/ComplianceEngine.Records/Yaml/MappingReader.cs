using System.Collections.Immutable;

namespace ComplianceEngine.Records.Yaml;

/// <summary>
/// Reads the keys of one mapping. What was never asked for is unknown; <see cref="Finish"/> reports it, and knows from what was
/// asked for in vain what could have been meant.
/// </summary>
/// <remarks>Not safe to share between threads.</remarks>
/// <param name="mapping">The mapping.</param>
/// <param name="shapes">Takes its values for what they must be.</param>
/// <param name="diagnostics">Where faults go.</param>
public sealed class MappingReader(YamlMapping mapping, ShapeReader shapes, DiagnosticBag diagnostics)
{
    private readonly bool[] asked = new bool[mapping.Entries.Length];
    private List<string>? vain;
    private List<string>? missing;

    /// <summary>The mapping's first key.</summary>
    public SourceLocation Location => mapping.Start();

    /// <summary>Whether every entry has been asked for.</summary>
    public bool IsDone => Array.IndexOf(asked, false) < 0;

    /// <summary>The entries that have not been asked for.</summary>
    public ImmutableArray<YamlEntry> Rest
    {
        get
        {
            var rest = ImmutableArray.CreateBuilder<YamlEntry>();
            for (var i = 0; i < asked.Length; i++)
                if (!asked[i]) rest.Add(mapping.Entries[i]);
            return rest.DrainToImmutable();
        }
    }

    /// <summary>An entry that may be missing.</summary>
    /// <param name="key">Its key.</param>
    public YamlEntry? Entry(string key)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            if (mapping.Entries[i].Key.Value != key) continue;
            asked[i] = true;
            return mapping.Entries[i];
        }

        (vain ??= []).Add(key);
        return null;
    }

    /// <summary>Asks for keys whose values matter to no one, so that they are not reported as unknown.</summary>
    public void AskAll(IEnumerable<string> keys)
    {
        foreach (var key in keys) Entry(key);
    }

    /// <summary>A value that may be missing.</summary>
    /// <param name="key">Its key.</param>
    public YamlNode? Optional(string key) => Entry(key)?.Value;

    /// <summary>A value that must be there.</summary>
    /// <param name="key">Its key.</param>
    public YamlNode? Required(string key)
    {
        var value = Optional(key);
        if (value is null) (missing ??= []).Add(key);
        return value;
    }

    /// <summary>One value that must be there.</summary>
    /// <param name="key">Its key.</param>
    public YamlScalar? Word(string key) => Required(key) is { } value ? shapes.Word(value, key) : null;

    /// <summary>One value that may be missing.</summary>
    /// <param name="key">Its key.</param>
    public YamlScalar? OptionalWord(string key) => Optional(key) is { } value ? shapes.Word(value, key) : null;

    /// <summary>A list of words that must be there.</summary>
    /// <param name="key">Its key.</param>
    public ImmutableArray<YamlScalar> Words(string key) => Required(key) is { } value ? shapes.Words(value, key) : [];

    /// <summary>A list of words that may be missing.</summary>
    /// <param name="key">Its key.</param>
    public ImmutableArray<YamlScalar> OptionalWords(string key) => Optional(key) is { } value ? shapes.Words(value, key) : [];

    /// <summary>A list of mappings that must be there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="read">Reads one of them.</param>
    public ImmutableArray<T> List<T>(string key, Func<MappingReader, T> read) => Required(key) is { } value ? Each(value, key, read) : [];

    /// <summary>A list of mappings that may be missing.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="read">Reads one of them.</param>
    public ImmutableArray<T> OptionalList<T>(string key, Func<MappingReader, T> read) => Optional(key) is { } value ? Each(value, key, read) : [];

    /// <summary>A value that must be there if its key says so.</summary>
    /// <param name="key">Its key.</param>
    public YamlNode? Value(YamlKey key) => key.IsRequired ? Required(key.Name) : Optional(key.Name);

    /// <summary>One value that must be there if its key says so.</summary>
    /// <param name="key">Its key.</param>
    public YamlScalar? Word(YamlKey key) => Value(key) is { } value ? shapes.Word(value, key.Name) : null;

    /// <summary>A list of words that must be there if its key says so.</summary>
    /// <param name="key">Its key.</param>
    public ImmutableArray<YamlScalar> Words(YamlKey key) => Value(key) is { } value ? shapes.Words(value, key.Name) : [];

    /// <summary>A list of mappings that must be there if its key says so.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="read">Reads one of them.</param>
    public ImmutableArray<T> List<T>(YamlKey key, Func<MappingReader, T> read) => Value(key) is { } value ? Each(value, key.Name, read) : [];

    /// <summary>Reports what was missing and what was not asked for. A misspelt key is both, and is reported once.</summary>
    public void Finish()
    {
        foreach (var entry in Rest)
        {
            if (Suggestion.Nearest(entry.Key.Value, vain ?? []) is { } meant) missing?.Remove(meant);
            diagnostics.ReportWithHint(DiagnosticCatalog.UnknownKey, entry.Key.Location, Suggestion.HintFor(entry.Key.Value, vain ?? []), entry.Key.Value);
        }

        foreach (var key in missing ?? []) diagnostics.Report(DiagnosticCatalog.KeyMissing, Location, key);
    }

    private ImmutableArray<T> Each<T>(YamlNode value, string key, Func<MappingReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var item in shapes.Items(value, key))
            if (shapes.Read(item, key, read) is { } result) items.Add(result);
        return items.DrainToImmutable();
    }
}
