using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.ConformanceTests.Differential;

/// <summary>Makes a pack as small as it can be while it still shows a fault.</summary>
internal static class PackShrinker
{
    public static RulePack Shrink(RulePack pack, Func<RulePack, bool> shows)
    {
        for (var smaller = Smaller(pack).FirstOrDefault(shows); smaller is not null; smaller = Smaller(pack).FirstOrDefault(shows)) pack = smaller;
        return pack;
    }

    private static IEnumerable<RulePack> Smaller(RulePack pack)
    {
        if (pack.Rules.Length > 1)
            foreach (var rule in pack.Rules) yield return With(pack, [rule], pack.Criteria.Values);
        for (var i = 0; i < pack.Rules.Length; i++)
            foreach (var rule in Smaller(pack.Rules[i])) yield return With(pack, pack.Rules.SetItem(i, rule), pack.Criteria.Values);
        foreach (var criterion in pack.Criteria.Values)
            foreach (var smaller in Smaller(criterion)) yield return With(pack, pack.Rules, pack.Criteria.Values.Select(other => other == criterion ? smaller : other));
    }

    private static RulePack With(RulePack pack, ImmutableArray<Rule> rules, IEnumerable<Criterion> criteria) => new()
    {
        Id = pack.Id,
        Title = pack.Title,
        Version = pack.Version,
        Rules = rules,
        Criteria = criteria.ToFrozenDictionary(criterion => criterion.Id),
        Durations = pack.Durations,
        OffenseLists = pack.OffenseLists,
        HolidayLists = pack.HolidayLists,
        Readings = pack.Readings,
        Sources = pack.Sources,
    };

    private static IEnumerable<Rule> Smaller(Rule rule)
    {
        for (var i = 0; i < rule.Versions.Length && rule.Versions.Length > 1; i++) yield return rule with { Versions = rule.Versions.RemoveAt(i) };
        if (rule.JudgedTo is not null) yield return rule with { JudgedTo = null };
        for (var i = 0; i < rule.Versions.Length; i++)
        {
            var version = rule.Versions[i];
            for (var j = 0; j < version.Exceptions.Length; j++)
            {
                yield return rule with { Versions = rule.Versions.SetItem(i, version with { Exceptions = version.Exceptions.RemoveAt(j) }) };
                if (version.Exceptions[j].Condition is not { } condition) continue;
                foreach (var smaller in Smaller(condition))
                    yield return rule with { Versions = rule.Versions.SetItem(i, version with { Exceptions = version.Exceptions.SetItem(j, version.Exceptions[j] with { Condition = smaller }) }) };
            }

            foreach (var smaller in Smaller(version.When)) yield return rule with { Versions = rule.Versions.SetItem(i, version with { When = smaller }) };
        }

        foreach (var smaller in Smaller(rule.JudgedFrom)) yield return rule with { JudgedFrom = smaller };
    }

    private static IEnumerable<Criterion> Smaller(Criterion criterion)
    {
        for (var i = 0; i < criterion.Versions.Length; i++)
        {
            if (criterion.Versions.Length > 1) yield return criterion with { Versions = criterion.Versions.RemoveAt(i) };
            foreach (var smaller in Smaller(criterion.Versions[i].Condition))
                yield return criterion with { Versions = criterion.Versions.SetItem(i, criterion.Versions[i] with { Condition = smaller }) };
        }
    }

    private static IEnumerable<Condition> Smaller(Condition condition)
    {
        if (condition is Constant) return [];
        IEnumerable<Condition> constants = [new Constant(true, condition.Location), new Constant(false, condition.Location)];
        return constants.Concat(condition switch
        {
            AllOf all => all.Parts.Concat(SmallerParts(all.Parts).Select(parts => all with { Parts = parts })),
            AnyOf any => any.Parts.Concat(SmallerParts(any.Parts).Select(parts => any with { Parts = parts })),
            NoneOf none => none.Parts.Concat(SmallerParts(none.Parts).Select(parts => none with { Parts = parts })),
            ByReading reading => reading.Options.Concat(reading.Options.SelectMany((option, i) => Smaller(option).Select(smaller => reading with { Options = reading.Options.SetItem(i, smaller) }))),
            Exists exists => SmallerParts(exists),
            Sharing { Where: { } where } sharing => Smaller(where).Prepend(null).Select(smaller => sharing with { Where = smaller }),
            Latest latest => Smaller(latest.Where).Select(where => latest with { Where = where }).Concat(Smaller(latest.NotAfter).Select(time => latest with { NotAfter = time })),
            TimeTest test => Smaller(test.Left).Select(time => test with { Left = time }).Concat(Smaller(test.Right).Select(time => test with { Right = time })),
            NearTest near => Smaller(near.Time).Select(time => near with { Time = time }).Concat(Smaller(near.Center).Select(time => near with { Center = time })),
            CountedTest counted => Smaller(counted.Time).Select(time => counted with { Time = time }).Concat(Smaller(counted.Start).Select(time => counted with { Start = time })),
            LookBackTest lookBack => SmallerParts(lookBack),
            MeetsTest { At: { } at } meets => Smaller(at).Select(time => meets with { At = time }).Prepend(meets with { At = null }),
            ListedTest listed => Smaller(listed.On).Select(time => listed with { On = time }),
            _ => [],
        });
    }

    private static IEnumerable<ImmutableArray<Condition>> SmallerParts(ImmutableArray<Condition> parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts.Length > 1) yield return parts.RemoveAt(i);
            foreach (var smaller in Smaller(parts[i])) yield return parts.SetItem(i, smaller);
        }
    }

    private static IEnumerable<Condition> SmallerParts(Exists exists)
    {
        if (exists.Where is { } where)
            foreach (var smaller in Smaller(where).Prepend(null)) yield return exists with { Where = smaller };
        if (exists.CompleteWhen is { } when)
            foreach (var smaller in Smaller(when).Prepend(null)) yield return exists with { CompleteWhen = smaller };
    }

    private static IEnumerable<Condition> SmallerParts(LookBackTest test)
    {
        foreach (var day in Smaller(test.Day)) yield return test with { Day = day };
        foreach (var before in Smaller(test.Before)) yield return test with { Before = before };
        if (test.Tolling is not { } tolling) yield break;
        yield return test with { Tolling = null };
        foreach (var from in Smaller(tolling.From)) yield return test with { Tolling = tolling with { From = from } };
        foreach (var to in Smaller(tolling.To)) yield return test with { Tolling = tolling with { To = to } };
        if (tolling.Where is { } where)
            foreach (var smaller in Smaller(where).Prepend(null)) yield return test with { Tolling = tolling with { Where = smaller } };
    }

    private static IEnumerable<TimeExpression> Smaller(TimeExpression time) => time switch
    {
        LaterOf later => later.Parts,
        EarlierOf earlier => earlier.Parts,
        Floored floored => [floored.Time, .. Smaller(floored.Time).Select(inner => floored with { Time = inner })],
        Shifted shifted => Smaller(shifted.Start).Select(start => shifted with { Start = start }).Prepend(shifted.Start),
        _ => [],
    };
}
