using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Makes every mutant of a pack's own text: of clauses, exceptions, dates, lists, numbers and readings.</summary>
internal sealed class MutantMaker
{
    private static readonly HashSet<string> NoRule = [];

    private readonly RulePack pack;
    private readonly ImmutableArray<PackClause> clauses;
    private readonly ParameterUse use;

    private MutantMaker(RulePack pack, ImmutableArray<PackClause> clauses)
    {
        this.pack = pack;
        this.clauses = clauses;
        use = new ParameterUse(pack, clauses);
    }

    /// <summary>The mutants of a pack, in the order of their places.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="clauses">Its clauses, as <see cref="PackClause.Of"/> gives them.</param>
    public static IReadOnlyList<PlannedMutant> Make(RulePack pack, ImmutableArray<PackClause> clauses)
    {
        var maker = new MutantMaker(pack, clauses);
        return [.. maker.OfClauses().Concat(maker.OfExceptions()).Concat(maker.OfDates()).Concat(maker.OfDurations()).Concat(maker.OfLists()).Concat(maker.OfHolidays()).Concat(maker.OfReadings())
            .Where(mutant => PackClause.IsOwn(pack, mutant.Location)).OrderBy(mutant => mutant.Location)];
    }

    private IEnumerable<PlannedMutant> OfClauses()
    {
        for (var i = 0; i < clauses.Length; i++)
        {
            var (clause, reach) = (clauses[i], new Reach(NoRule, [i]));
            foreach (var mutation in ClauseMutations.Of(clause.Condition))
                yield return new PlannedMutant($"{clause.Owner}", clause.Condition.Location, mutation.Change) { Edit = () => PackEdit.Replace(pack, clause, mutation.By), Reach = reach };
            if (!ClauseMutations.IsGroup(clause.Condition) && clause.Condition is not Constant)
                yield return new PlannedMutant($"{clause.Owner}", clause.Condition.Location, $"what is unknown of `{ClauseLabel.Of(clause.Condition)}` were taken for a no")
                {
                    Edit = () => pack,
                    Lens = new UnknownAsNo(clause.Condition),
                    Reach = reach,
                };
        }
    }

    private IEnumerable<PlannedMutant> OfExceptions() =>
        from rule in pack.Rules
        from version in rule.Versions
        from exception in version.Exceptions
        from mutant in OfException(rule, version, exception)
        select mutant;

    private IEnumerable<PlannedMutant> OfException(Rule rule, RuleVersion version, ExceptionClause exception)
    {
        var owner = $"{new ClauseOwner(ClauseOwner.Rule, rule.Id, version.InForce.FromEarliest, exception.Id)}";
        var reach = new Reach(new HashSet<string> { rule.Id }, []);
        yield return new PlannedMutant(owner, exception.Location, "the exception were dropped")
        {
            Edit = () => PackEdit.Change(pack, rule, version.InForce.FromEarliest, old => old with { Exceptions = old.Exceptions.Remove(exception) }),
            Reach = reach,
        };
        if (exception.Asks is null || exception.Condition is null) yield break;
        yield return new PlannedMutant(owner, exception.Location, "no person were asked")
        {
            Edit = () => PackEdit.Change(pack, rule, version.InForce.FromEarliest, old => old with { Exceptions = old.Exceptions.Replace(exception, exception with { Asks = null }) }),
            Reach = reach,
        };
    }

    private IEnumerable<PlannedMutant> OfDates()
    {
        foreach (var rule in pack.Rules)
        {
            var reach = new Reach(new HashSet<string> { rule.Id }, []);
            foreach (var (period, place, change) in DateMutations.Of(rule.Versions.Select(version => version.InForce), rule.Versions.Select(version => version.Location)))
                yield return new PlannedMutant($"rule {rule.Id}", place, change) { Edit = () => PackEdit.With(pack, rule with { Versions = [.. rule.Versions.Zip(period, (version, inForce) => version with { InForce = inForce })] }), Reach = reach };
        }

        foreach (var criterion in pack.Criteria.Values)
        {
            var reach = use.OfCriterion(criterion.Id);
            foreach (var (period, place, change) in DateMutations.Of(criterion.Versions.Select(version => version.InForce), criterion.Versions.Select(version => version.Location)))
                yield return new PlannedMutant($"criterion {criterion.Id}", place, change)
                {
                    Edit = () => PackEdit.With(pack, criterion with { Versions = [.. criterion.Versions.Zip(period, (version, inForce) => version with { InForce = inForce })] }),
                    Reach = reach,
                };
        }
    }

    private IEnumerable<PlannedMutant> OfDurations()
    {
        foreach (var duration in pack.Durations.Values)
        {
            var reach = use.OfDuration(duration.Id);
            foreach (var version in duration.Versions)
                foreach (var near in TimeMutations.Near(version.Value))
                    yield return new PlannedMutant($"parameter {duration.Id}", version.Location, $"{ConditionText.Of(version.Value)} were {ConditionText.Of(near)}")
                    {
                        Edit = () => PackEdit.With(pack, duration with { Versions = duration.Versions.Replace(version, version with { Value = near }) }),
                        Reach = reach,
                    };
            foreach (var (period, place, change) in DateMutations.Of(duration.Versions.Select(version => version.InForce), duration.Versions.Select(version => version.Location)))
                yield return new PlannedMutant($"parameter {duration.Id}", place, change)
                {
                    Edit = () => PackEdit.With(pack, duration with { Versions = [.. duration.Versions.Zip(period, (version, inForce) => version with { InForce = inForce })] }),
                    Reach = reach,
                };
        }
    }

    private IEnumerable<PlannedMutant> OfLists() =>
        from list in pack.OffenseLists.Values
        let reach = use.OfList(list.Id)
        from change in ListMutations.Of(list)
        select new PlannedMutant($"list {list.Id}", change.Location, change.Change) { Edit = () => PackEdit.With(pack, change.List), Reach = reach };

    private IEnumerable<PlannedMutant> OfHolidays()
    {
        foreach (var list in pack.HolidayLists.Values)
        {
            var reach = use.OfHolidays(list.Id);
            foreach (var holiday in list.Entries)
            {
                yield return new PlannedMutant($"holidays {list.Id}", list.Location, $"{holiday.Name} were no holiday") { Edit = () => PackEdit.With(pack, list with { Entries = list.Entries.Remove(holiday) }), Reach = reach };
                if (holiday.Observance == HolidayObservance.OnTheDay) continue;
                yield return new PlannedMutant($"holidays {list.Id}", list.Location, $"{holiday.Name} were kept on its own day alone")
                {
                    Edit = () => PackEdit.With(pack, list with { Entries = list.Entries.Replace(holiday, holiday with { Observance = HolidayObservance.OnTheDay }) }),
                    Reach = reach,
                };
            }
        }
    }

    private IEnumerable<PlannedMutant> OfReadings() =>
        from reading in pack.Readings
        let reach = use.OfReading(reading.Id)
        from option in reading.Options
        where option.Id != reading.DefaultOption
        select new PlannedMutant($"reading {reading.Id}", reading.Location, $"{reading.Id} were read as `{option.Id}` unless told otherwise")
        {
            Edit = () => PackEdit.With(pack, reading with { DefaultOption = option.Id }),
            Reach = reach,
        };
}
