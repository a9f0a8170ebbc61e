using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Which conditions a change of a pack can matter to: those that speak, through whatever criteria, of something that is not as it was.</summary>
internal sealed class ChangedParts
{
    private readonly RulePack pack;
    private readonly RulePack changed;
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> criteria = new(StringComparer.Ordinal);
    private readonly Condition? clause;

    /// <summary>Compares two states of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="changed">The changed pack: what is the same in it is the same object.</param>
    /// <param name="clause">A clause that gives other values besides; <see langword="null"/> for none.</param>
    public ChangedParts(RulePack pack, RulePack changed, Condition? clause)
    {
        (this.pack, this.changed, this.clause) = (pack, changed, clause);
        Compare("criterion", pack.Criteria, changed.Criteria);
        Compare("length", pack.Durations, changed.Durations);
        Compare("list", pack.OffenseLists, changed.OffenseLists);
        Compare("holidays", pack.HolidayLists, changed.HolidayLists);
        foreach (var (before, after) in pack.Readings.Zip(changed.Readings))
            if (!ReferenceEquals(before, after)) names.Add($"reading {before.Id}");
    }

    /// <summary>Whether a condition can give another value.</summary>
    public bool Matters(Condition condition) => ConditionParts.SelfAndInner(condition).Any(MattersItself);

    /// <summary>Whether it can matter to a rule: a rule that is not the same object, or speaks of what is not.</summary>
    public bool Matters(Rule rule) =>
        !changed.Rules.Contains(rule, ReferenceEqualityComparer.Instance) || rule.Versions.Any(Matters) || rule.Bindings.Select(binding => binding.GoverningAt).Append(rule.JudgedFrom).Append(rule.JudgedTo).OfType<TimeExpression>().Any(Speaks);

    /// <summary>Whether it can matter to a version of a rule.</summary>
    public bool Matters(RuleVersion version) => version.Exceptions.Select(exception => exception.Condition).OfType<Condition>().Prepend(version.When).Any(Matters);

    private void Compare<T>(string kind, IReadOnlyDictionary<string, T> before, IReadOnlyDictionary<string, T> after)
        where T : class
    {
        foreach (var (name, item) in before)
            if (!ReferenceEquals(item, after[name])) names.Add($"{kind} {name}");
    }

    private bool MattersItself(Condition part)
    {
        if (ReferenceEquals(part, clause)) return true;
        return part switch
        {
            MeetsTest meets => names.Contains($"criterion {meets.Criterion}") || Matters(meets.Criterion) || Speaks(part),
            ListedTest listed => names.Contains($"list {listed.List}") || Speaks(part),
            CountedTest counted => counted.Excluded.Holidays.Any(name => names.Contains($"holidays {name}")) || Speaks(part),
            ByReading reading => names.Contains($"reading {reading.Reading}"),
            _ => Speaks(part),
        };
    }

    // Criteria do not rest on themselves; while one is looked at it counts as not changed.
    private bool Matters(string criterion)
    {
        if (criteria.TryGetValue(criterion, out var known)) return known;
        criteria[criterion] = false;
        return criteria[criterion] = pack.Criteria[criterion].Versions.Any(version => Matters(version.Condition));
    }

    private bool Speaks(Condition part)
    {
        var parts = ConditionParts.Of(part);
        return parts.Durations.Any(Speaks) || parts.Times.Any(Speaks);
    }

    private bool Speaks(TimeExpression time) => ConditionParts.SelfAndInner(time).OfType<Shifted>().Any(shifted => Speaks(shifted.By));

    private bool Speaks(Duration length) => length.Parameter is { } name && names.Contains($"length {name}");
}
