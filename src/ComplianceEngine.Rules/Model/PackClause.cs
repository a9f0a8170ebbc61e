using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>A clause of a pack and what it belongs to.</summary>
/// <param name="Owner">The rule or criterion, and its version.</param>
/// <param name="Condition">The clause.</param>
public sealed record PackClause(ClauseOwner Owner, Condition Condition)
{
    /// <summary>
    /// Every clause that is written in a pack's own files, outer before inner, in the order of rules and then criteria by name. What it
    /// borrows from a pack that it uses is not among them.
    /// </summary>
    /// <param name="pack">The pack.</param>
    public static IEnumerable<PackClause> Of(RulePack pack) =>
        from root in Roots(pack)
        from condition in ConditionParts.SelfAndInner(root.Condition)
        where IsOwn(pack, condition.Location)
        select root with { Condition = condition };

    /// <summary>Whether a place is in a pack's own files.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="location">The place.</param>
    public static bool IsOwn(RulePack pack, SourceLocation location) => location.Source.Path.StartsWith($"{pack.Id}/", StringComparison.Ordinal);

    private static IEnumerable<PackClause> Roots(RulePack pack)
    {
        foreach (var rule in pack.Rules)
            foreach (var version in rule.Versions)
            {
                var owner = new ClauseOwner(ClauseOwner.Rule, rule.Id, version.InForce.FromEarliest, "");
                yield return new PackClause(owner, version.When);
                foreach (var exception in version.Exceptions)
                    if (exception.Condition is { } condition) yield return new PackClause(owner with { Exception = exception.Id }, condition);
            }

        foreach (var criterion in pack.Criteria.Values.OrderBy(criterion => criterion.Id, StringComparer.Ordinal))
            foreach (var version in criterion.Versions)
                yield return new PackClause(new ClauseOwner(ClauseOwner.Criterion, criterion.Id, version.InForce.FromEarliest, ""), version.Condition);
    }
}

/// <summary>What a clause belongs to.</summary>
/// <param name="Kind"><see cref="Rule"/> or <see cref="Criterion"/>.</param>
/// <param name="Id">Its name.</param>
/// <param name="From">The first day of the version.</param>
/// <param name="Exception">The exception that it is part of; empty if none.</param>
public sealed record ClauseOwner(string Kind, string Id, DateOnly From, string Exception)
{
    /// <summary>A rule.</summary>
    public const string Rule = "rule";

    /// <summary>A criterion.</summary>
    public const string Criterion = "criterion";

    /// <summary>In words: <c>rule nyc.9-131.hold from 2014-12-14, exception conviction</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Kind} {Id} from {From:yyyy-MM-dd}{(Exception.Length == 0 ? "" : $", exception {Exception}")}");
}
