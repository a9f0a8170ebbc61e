using System.Globalization;
using System.Text;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Short names for what lists hold on the days that matter: two lists that hold the same have the same name.</summary>
internal sealed class ListNames
{
    private readonly Dictionary<(OffenseList, DateOnly, DateOnly), string> names = [];
    private readonly Dictionary<string, int> contents = new(StringComparer.Ordinal);

    /// <summary>The name of what a list holds.</summary>
    /// <param name="list">The list.</param>
    /// <param name="days">The days that matter.</param>
    public string NameOf(OffenseList list, ActContext days)
    {
        var key = (list, days.First, days.Last);
        if (names.TryGetValue(key, out var name)) return name;
        var held = Held(list, days);
        if (!contents.TryGetValue(held, out var number)) contents[held] = number = contents.Count;
        return names[key] = FormattableString.Invariant($"list {number}");
    }

    private static string Held(OffenseList list, ActContext days)
    {
        var text = new StringBuilder();
        foreach (var entry in list.Entries)
            if (days.Clip(entry.InForce) is { } period) text.Append(CultureInfo.InvariantCulture, $"{entry.Law} {entry.Section}({string.Join(',', entry.Subdivisions)}):{period};");
        return text.ToString();
    }
}
