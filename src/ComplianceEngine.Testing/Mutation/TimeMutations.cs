using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Clauses about time, off by a second, a minute or a day, or measured from another moment.</summary>
internal static class TimeMutations
{
    /// <summary>Every way to change a clause about time; none of other clauses.</summary>
    /// <param name="clause">The clause.</param>
    public static IEnumerable<ClauseMutation> Of(Condition clause) => clause switch
    {
        TimeTest test => Boundary(test).Concat(Shifts(test.Right, time => test with { Right = time }))
            .Concat(Anchors(test.Left, time => test with { Left = time })).Concat(Anchors(test.Right, time => test with { Right = time })),
        NearTest test => Lengths(test.Distance, length => test with { Distance = length }).Concat(Anchors(test.Center, time => test with { Center = time })),
        CountedTest test => Counted(test),
        LookBackTest test => LookBack(test),
        Latest latest => Shifts(latest.NotAfter, time => latest with { NotAfter = time }),
        _ => [],
    };

    /// <summary>A fixed length of time, longer and shorter by the least that a case can show.</summary>
    /// <param name="length">The length.</param>
    public static IEnumerable<Duration> Near(Duration length)
    {
        if (length.Parameter is not null) return [];
        var exact = length.Unit == DurationUnit.Hours ? length with { Amount = length.Amount * 60, Unit = DurationUnit.Minutes } : length;
        return exact.Amount > 1 ? [exact with { Amount = exact.Amount + 1 }, exact with { Amount = exact.Amount - 1 }] : [exact with { Amount = exact.Amount + 1 }];
    }

    // The boundary itself, on one side or the other.
    private static IEnumerable<ClauseMutation> Boundary(TimeTest test)
    {
        var other = test.Comparison switch
        {
            TimeComparison.Before => TimeComparison.NotAfter,
            TimeComparison.NotAfter => TimeComparison.Before,
            TimeComparison.After => TimeComparison.NotBefore,
            _ => TimeComparison.After,
        };
        var changed = test with { Comparison = other };
        return [new ClauseMutation(changed, $"it were `{ConditionText.Of(changed)}`")];
    }

    private static IEnumerable<ClauseMutation> Shifts(TimeExpression time, Func<TimeExpression, Condition> remake)
    {
        var unit = IsDay(time) ? DurationUnit.Days : DurationUnit.Minutes;
        foreach (var backward in (bool[])[false, true])
        {
            var shifted = new Shifted(time, new Duration(1, unit, null, time.Location), backward, time.Location);
            yield return new ClauseMutation(remake(shifted), $"`{ConditionText.Of(time)}` were a {(unit == DurationUnit.Days ? "day" : "minute")} {(backward ? "earlier" : "later")}");
        }
    }

    private static bool IsDay(TimeExpression time) => time switch
    {
        LiteralDay => true,
        FieldTime field => field.Field.Field.Type == FieldType.Date,
        LaterOf later => later.Parts.Any(IsDay),
        EarlierOf earlier => earlier.Parts.Any(IsDay),
        Shifted shifted => IsDay(shifted.Start),
        Floored floored => IsDay(floored.Time),
        _ => false,
    };

    // Another date or time of the same record.
    private static IEnumerable<ClauseMutation> Anchors(TimeExpression time, Func<TimeExpression, Condition> remake)
    {
        if (time is not FieldTime anchor) yield break;
        var others = anchor.Field.Field.Record.Fields.Where(field => field.Type is FieldType.Date or FieldType.Time).ToList();
        var other = others[(others.IndexOf(anchor.Field.Field) + 1) % others.Count];
        if (other == anchor.Field.Field) yield break;
        yield return new ClauseMutation(remake(anchor with { Field = anchor.Field with { Field = other } }), $"`{anchor.Field}` were `{anchor.Field.Scope}.{other.Name}`");
    }

    private static IEnumerable<ClauseMutation> Lengths(Duration length, Func<Duration, Condition> remake) =>
        Near(length).Select(near => new ClauseMutation(remake(near), $"{ConditionText.Of(length)} were {ConditionText.Of(near)}"));

    private static IEnumerable<ClauseMutation> Counted(CountedTest test)
    {
        var excluded = test.Excluded;
        var days = excluded.Weekdays.Select(day => excluded with { Weekdays = excluded.Weekdays.Remove(day) })
            .Concat(excluded.Holidays.Select(list => excluded with { Holidays = excluded.Holidays.Remove(list) }));
        return Lengths(test.Length, length => test with { Length = length })
            .Concat(Anchors(test.Start, time => test with { Start = time }))
            .Concat(days.Select(left => new ClauseMutation(test with { Excluded = left }, $"{string.Join(", ", ConditionText.Names(excluded).Except(ConditionText.Names(left)))} counted")));
    }

    private static IEnumerable<ClauseMutation> LookBack(LookBackTest test)
    {
        var changes = Shifts(test.Before, time => test with { Before = time })
            .Concat(Anchors(test.Day, time => test with { Day = time })).Concat(Anchors(test.Before, time => test with { Before = time }));
        if (test.Tolling is not { } tolling) return changes;
        changes = changes.Append(new ClauseMutation(test with { Tolling = null }, $"the days of {tolling.Record.Name} did not extend it"))
            .Concat(Shifts(tolling.From, time => test with { Tolling = tolling with { From = time } }))
            .Concat(Shifts(tolling.To, time => test with { Tolling = tolling with { To = time } }));
        return tolling.Where is null ? changes : changes.Append(new ClauseMutation(test with { Tolling = tolling with { Where = null } }, $"the days of any {tolling.Record.Name} extended it"));
    }
}
