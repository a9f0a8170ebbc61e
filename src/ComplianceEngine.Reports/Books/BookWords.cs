using ComplianceEngine.Rules;

namespace ComplianceEngine.Reports;

/// <summary>The criteria, lists, lengths of time and open questions that rules rest on, each once, by name.</summary>
internal sealed class BookWords
{
    private readonly RulePack pack;
    private readonly SortedSet<string> criteria = new(StringComparer.Ordinal);
    private readonly SortedSet<string> lists = new(StringComparer.Ordinal);
    private readonly SortedSet<string> holidays = new(StringComparer.Ordinal);
    private readonly SortedSet<string> durations = new(StringComparer.Ordinal);
    private readonly HashSet<string> readings = new(StringComparer.Ordinal);

    private BookWords(RulePack pack) => this.pack = pack;

    public IReadOnlyList<Criterion> Criteria => [.. criteria.Select(id => pack.Criteria[id])];

    public IReadOnlyList<OffenseList> Lists => [.. lists.Select(id => pack.OffenseLists[id])];

    public IReadOnlyList<HolidayList> Holidays => [.. holidays.Select(id => pack.HolidayLists[id])];

    public IReadOnlyList<DurationParameter> Durations => [.. durations.Select(id => pack.Durations[id])];

    public IReadOnlyList<Reading> Readings => [.. pack.Readings.Where(reading => readings.Contains(reading.Id))];

    /// <summary>What some rules of a pack rest on.</summary>
    public static BookWords Of(RulePack pack, IEnumerable<Rule> rules)
    {
        var words = new BookWords(pack);
        foreach (var rule in rules)
        {
            words.Add([rule.JudgedFrom, rule.JudgedTo, .. rule.Bindings.Select(binding => binding.GoverningAt)]);
            foreach (var version in rule.Versions)
            {
                words.Add(version.When);
                foreach (var exception in version.Exceptions)
                    if (exception.Condition is { } condition) words.Add(condition);
            }
        }

        return words;
    }

    private void Add(Condition root)
    {
        foreach (var condition in ConditionParts.SelfAndInner(root))
        {
            var parts = ConditionParts.Of(condition);
            Add(parts.Times);
            foreach (var length in parts.Durations) Add(length);
            if (condition is ListedTest listed) lists.Add(listed.List);
            else if (condition is CountedTest counted) holidays.UnionWith(counted.Excluded.Holidays);
            else if (condition is ByReading reading) readings.Add(reading.Reading);
            else if (condition is MeetsTest meets && criteria.Add(meets.Criterion))
                foreach (var version in pack.Criteria[meets.Criterion].Versions) Add(version.Condition);
        }
    }

    private void Add(IEnumerable<TimeExpression?> times)
    {
        foreach (var shifted in times.OfType<TimeExpression>().SelectMany(ConditionParts.SelfAndInner).OfType<Shifted>()) Add(shifted.By);
    }

    private void Add(Duration length)
    {
        if (length.Parameter is { } id) durations.Add(id);
    }
}
