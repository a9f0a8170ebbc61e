namespace ComplianceEngine.Records.Yaml;

/// <summary>Whether a key must be there.</summary>
public enum KeyPresence
{
    /// <summary>It may be missing.</summary>
    Optional,

    /// <summary>Its mapping is wrong without it.</summary>
    Required,
}

/// <summary>A key that a mapping can have.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public abstract class YamlKey
{
    /// <summary>Makes a key.</summary>
    /// <param name="name">How it is written.</param>
    /// <param name="presence">Whether it must be there.</param>
    protected YamlKey(string name, KeyPresence presence)
    {
        Name = name;
        IsRequired = presence == KeyPresence.Required;
    }

    /// <summary>How it is written.</summary>
    public string Name { get; }

    /// <summary>Whether its mapping is wrong without it.</summary>
    public bool IsRequired { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
