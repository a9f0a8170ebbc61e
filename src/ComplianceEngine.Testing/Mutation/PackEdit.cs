using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Changes one thing of a pack.</summary>
internal static class PackEdit
{
    /// <summary>Puts one clause in the place of another.</summary>
    public static RulePack Replace(RulePack pack, PackClause clause, Condition by)
    {
        var owner = clause.Owner;
        if (owner.Kind == ClauseOwner.Criterion)
            return Change(pack, pack.Criteria[owner.Id], owner.From, version => version with { Condition = ConditionEdit.Replace(version.Condition, clause.Condition, by) });
        return Change(pack, pack.Rules.First(rule => rule.Id == owner.Id), owner.From, version => owner.Exception.Length == 0
            ? version with { When = ConditionEdit.Replace(version.When, clause.Condition, by) }
            : version with { Exceptions = [.. version.Exceptions.Select(exception => exception.Id == owner.Exception ? exception with { Condition = ConditionEdit.Replace(exception.Condition!, clause.Condition, by) } : exception)] });
    }

    /// <summary>Changes a rule's version.</summary>
    public static RulePack Change(RulePack pack, Rule rule, DateOnly from, Func<RuleVersion, RuleVersion> change) =>
        With(pack, rule with { Versions = [.. rule.Versions.Select(version => version.InForce.FromEarliest == from ? change(version) : version)] });

    /// <summary>Puts a rule in the place of the one of its name.</summary>
    public static RulePack With(RulePack pack, Rule rule) => pack with { Rules = [.. pack.Rules.Select(old => old.Id == rule.Id ? rule : old)] };

    /// <summary>Puts a criterion in the place of the one of its name.</summary>
    public static RulePack With(RulePack pack, Criterion criterion) => pack with { Criteria = Replace(pack.Criteria, criterion.Id, criterion) };

    /// <summary>Puts a length of time in the place of the one of its name.</summary>
    public static RulePack With(RulePack pack, DurationParameter duration) => pack with { Durations = Replace(pack.Durations, duration.Id, duration) };

    /// <summary>Puts a list in the place of the one of its name.</summary>
    public static RulePack With(RulePack pack, OffenseList list) => pack with { OffenseLists = Replace(pack.OffenseLists, list.Id, list) };

    /// <summary>Puts a list in the place of the one of its name.</summary>
    public static RulePack With(RulePack pack, HolidayList list) => pack with { HolidayLists = Replace(pack.HolidayLists, list.Id, list) };

    /// <summary>Puts a reading in the place of the one of its name.</summary>
    public static RulePack With(RulePack pack, Reading reading) => pack with { Readings = [.. pack.Readings.Select(old => old.Id == reading.Id ? reading : old)] };

    private static RulePack Change(RulePack pack, Criterion criterion, DateOnly from, Func<CriterionVersion, CriterionVersion> change) =>
        With(pack, criterion with { Versions = [.. criterion.Versions.Select(version => version.InForce.FromEarliest == from ? change(version) : version)] });

    private static FrozenDictionary<string, T> Replace<T>(FrozenDictionary<string, T> all, string id, T item) =>
        all.ToImmutableDictionary(StringComparer.Ordinal).SetItem(id, item).ToFrozenDictionary(StringComparer.Ordinal);
}
