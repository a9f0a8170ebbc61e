using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ComplianceEngine.Counting;

/// <summary>What one thread counted for one line.</summary>
internal sealed class LineTally
{
    private const char Separator = '\n';
    private readonly Dictionary<string, long> missing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> groups = new(StringComparer.Ordinal);

    public long Counted { get; private set; }

    public long Open { get; private set; }

    public ImmutableArray<OpenCount> Missing =>
    [
        .. missing.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new OpenCount([.. pair.Key.Split(Separator)], pair.Value)),
    ];

    public ImmutableArray<GroupCount> Groups =>
        [.. groups.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new GroupCount([.. pair.Key.Split(Separator)], pair.Value))];

    public void Count() => Counted++;

    public void CountIn(IEnumerable<string> values) => Increase(groups, string.Join(Separator, values));

    public void LeaveOpen(IEnumerable<string> facts)
    {
        Open++;
        Increase(missing, string.Join(Separator, facts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }

    public void Add(LineTally other)
    {
        Counted += other.Counted;
        Open += other.Open;
        Add(missing, other.missing);
        Add(groups, other.groups);
    }

    private static void Add(Dictionary<string, long> to, Dictionary<string, long> from)
    {
        foreach (var (key, count) in from) to[key] = to.GetValueOrDefault(key) + count;
    }

    private static void Increase(Dictionary<string, long> counts, string key) => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
}
