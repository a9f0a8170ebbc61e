using System.Collections.Immutable;

namespace ComplianceEngine.Records.Yaml;

/// <summary>A node of a YAML document that knows where it stands.</summary>
/// <param name="Location">The place of its first character.</param>
public abstract record YamlNode(SourceLocation Location);

/// <summary>A single value. It has no type of its own: whoever reads it knows what it must be.</summary>
/// <param name="Value">The text, without quotes.</param>
/// <param name="Location">The place of its first character.</param>
public sealed record YamlScalar(string Value, SourceLocation Location) : YamlNode(Location);

/// <summary>What stands where a node was refused and reported: an alias, or lists and mappings nested too deep.</summary>
/// <param name="Location">The place of its first character.</param>
public sealed record YamlRefused(SourceLocation Location) : YamlNode(Location);

/// <summary>A list.</summary>
/// <param name="Items">The items, in order.</param>
/// <param name="Location">The place of its first character.</param>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceLocation Location) : YamlNode(Location);

/// <summary>Keys with values, in the order they are written; no key stands twice.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Location">The place of its first character.</param>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceLocation Location) : YamlNode(Location)
{
    /// <summary>Finds a value by key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value, or <see langword="null"/> if the key is not there.</returns>
    public YamlNode? Find(string key)
    {
        foreach (var entry in Entries)
            if (entry.Key.Value == key) return entry.Value;
        return null;
    }
}

/// <summary>One key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
