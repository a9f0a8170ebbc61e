using System.Collections;

namespace ComplianceEngine.Readers;

/// <summary>Names, each once; of very many the first in ordinal order, whatever order they come in.</summary>
internal sealed class NameSample : IReadOnlyCollection<string>
{
    private const int Most = 100;

    private readonly SortedSet<string> names = new(StringComparer.Ordinal);

    public int Count => names.Count;

    public void Add(string name)
    {
        names.Add(name);
        if (names.Count > Most) names.Remove(names.Max!);
    }

    public void UnionWith(IEnumerable<string> more)
    {
        foreach (var name in more) Add(name);
    }

    public void Clear() => names.Clear();

    public IEnumerator<string> GetEnumerator() => names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
