namespace ComplianceEngine.Records;

/// <summary>
/// Keys whose rows disagree on the person: joined they belong to nobody known, though each of them names somebody.
/// </summary>
/// <remarks>Fill it on one thread; then it is safe to share.</remarks>
public sealed class TornKeys
{
    private readonly HashSet<(int Record, RecordId Key)> keys = [];
    private readonly HashSet<(int Record, string Key)> longKeys = [];
    private readonly HashSet<(int Record, ulong Hash)> hashes = [];

    /// <summary>How many keys there are.</summary>
    public int Count => keys.Count + longKeys.Count;

    /// <summary>Adds those of another set.</summary>
    /// <param name="other">The other set.</param>
    public void UnionWith(TornKeys other)
    {
        keys.UnionWith(other.keys);
        longKeys.UnionWith(other.longKeys);
        hashes.UnionWith(other.hashes);
    }

    internal void Add(RecordSchema schema, RecordId key, TextPool texts)
    {
        hashes.Add((schema.Ordinal, key.Hash));
        if (key.IsInPool) longKeys.Add((schema.Ordinal, key.ToText(texts)));
        else keys.Add((schema.Ordinal, key));
    }

    /// <summary>Whether a key may be one of them; of long keys only the hash is compared.</summary>
    internal bool MayHold(RecordSchema schema, RecordId key) => Count > 0 && hashes.Contains((schema.Ordinal, key.Hash));

    internal bool Holds(RecordSchema schema, RecordId key, TextPool texts) => MayHold(schema, key)
        && (key.IsInPool ? longKeys.Contains((schema.Ordinal, key.ToText(texts))) : keys.Contains((schema.Ordinal, key)));
}
