using System.Text;

namespace ComplianceEngine.Readers;

/// <summary>Finds the columns that the properties of JSON objects stand for; most objects name them in the same order.</summary>
/// <param name="columns">The columns' names.</param>
internal sealed class JsonColumns(string[] columns)
{
    public const int None = -1;

    private readonly Dictionary<string, int> places =
        columns.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place, StringComparer.OrdinalIgnoreCase);

    // By the property's place in the object: the name met there last, and its column.
    private readonly List<(byte[] Name, int Column)> met = [];

    /// <summary>Finds a property's column.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="place">The property's place in its object, from 0.</param>
    public int Find(ReadOnlySpan<byte> name, int place)
    {
        if (place < met.Count && name.SequenceEqual(met[place].Name)) return met[place].Column;
        var column = places.GetValueOrDefault(Encoding.UTF8.GetString(name), None);
        if (place < met.Count) met[place] = (name.ToArray(), column);
        else if (place == met.Count) met.Add((name.ToArray(), column));
        return column;
    }
}
