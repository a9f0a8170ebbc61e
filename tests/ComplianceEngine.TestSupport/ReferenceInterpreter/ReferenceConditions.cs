using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>What a condition comes to, straight from its meaning: every part is asked, nothing is kept.</summary>
public sealed class ReferenceConditions(Situation situation) : IConditionVisitor<Truth>
{
    private readonly ReferenceWorld world = situation.World;

    public Truth Visit(AllOf condition) => Kleene.All([.. condition.Parts.Select(situation.Ask)]);

    public Truth Visit(AnyOf condition) => Kleene.Any([.. condition.Parts.Select(situation.Ask)]);

    public Truth Visit(NoneOf condition) => Kleene.Not(Kleene.Any([.. condition.Parts.Select(situation.Ask)]));

    public Truth Visit(Constant condition) => Kleene.From(condition.Holds);

    public Truth Visit(ChoiceTest condition)
    {
        var value = situation[condition.Field];
        return value.IsKnown ? Kleene.From(condition.Codes.Any(code => WordOf(condition.Field, code) == value.Text)) : Truth.Unknown;
    }

    public Truth Visit(TextTest condition)
    {
        var value = situation[condition.Field];
        if (!value.IsKnown) return Truth.Unknown;
        var isOne = condition.Texts.Any(text => string.Equals(text.Trim(), value.Text, StringComparison.OrdinalIgnoreCase));
        return Kleene.From(isOne != condition.IsNegated);
    }

    public Truth Visit(ListTest condition)
    {
        var value = situation[condition.Field];
        if (condition.Codes.Any(code => value.Words.Contains(WordOf(condition.Field, code)))) return Truth.True;
        return value.IsKnown ? Truth.False : Truth.Unknown;
    }

    public Truth Visit(TimeTest condition)
    {
        var (left, right) = (situation.When(condition.Left), situation.When(condition.Right));
        return condition.Comparison switch
        {
            TimeComparison.Before => Kleene.Before(left, right),
            TimeComparison.NotAfter => Kleene.Not(Kleene.Before(right, left)),
            TimeComparison.After => Kleene.Before(right, left),
            _ => Kleene.Not(Kleene.Before(left, right)),
        };
    }

    public Truth Visit(HappenedTest condition) => situation[condition.Field].State switch
    {
        FieldState.Known => Kleene.From(condition.Happened),
        FieldState.NotYet => Kleene.From(!condition.Happened),
        _ => Truth.Unknown,
    };

    public Truth Visit(RecordedTest condition) => situation.Scope[condition.Field.Scope]?[condition.Field.Field.Name].State switch
    {
        FieldState.Known => Kleene.From(condition.IsRecorded),
        FieldState.Blank or FieldState.NotYet => Kleene.From(!condition.IsRecorded),
        _ => Truth.Unknown,
    };

    public Truth Visit(NearTest condition)
    {
        var (time, center) = (situation.When(condition.Time), situation.When(condition.Center));
        return Kleene.OneOf([.. ReferenceLaw.Lengths(situation, condition.Distance).Select(length => length is null ? Truth.Unknown : IsNear(time, length, center))]);
    }

    public Truth Visit(CountedTest condition)
    {
        var (time, start) = (situation.When(condition.Time), situation.When(condition.Start));
        return Kleene.OneOf([.. ReferenceLaw.Lengths(situation, condition.Length).Select(length =>
            length is null ? Truth.Unknown : Kleene.Not(Kleene.Before(ReferenceDays.End(situation, condition.Excluded, start, length), time)))]);
    }

    public Truth Visit(LookBackTest condition)
    {
        var day = world.Calendar.DaysOf(situation.When(condition.Day));
        var before = world.Calendar.DaysOf(situation.When(condition.Before));
        var tolled = condition.Tolling is { } tolling ? ReferenceTolling.Days(situation, tolling) : new Bounds(0, 0);
        return Kleene.OneOf([.. ReferenceLaw.Lengths(situation, condition.Period).Select(period =>
            period is null ? Truth.Unknown : Kleene.Before(before, Sum(PlainCalendar.MoveDays(day, period), tolled)))]);
    }

    public Truth Visit(UsualTest condition) => ReferenceUsual.IsLater(situation, condition);

    public Truth Visit(SizeTest condition)
    {
        var value = situation[condition.Field];
        var named = value.Text == "none" ? 0 : value.Words.Count;
        return value.IsKnown ? Kleene.From(named >= condition.Least) : Truth.Unknown;
    }

    public Truth Visit(SameIdTest condition)
    {
        var (left, right) = (situation[condition.Left], situation[condition.Right]);
        return left.IsKnown && right.IsKnown ? Kleene.From(left.Text == right.Text) : Truth.Unknown;
    }

    public Truth Visit(ListedTest condition) => ReferenceOffenses.IsListed(situation, condition);

    public Truth Visit(MeetsTest condition)
    {
        var criterion = world.Pack.Criteria[condition.Criterion];
        var inner = situation with
        {
            Scope = situation.Scope.Where(pair => criterion.Uses.Contains(pair.Key)).Aggregate(situation.Scope.Clear(), (scope, pair) => scope.Add(pair.Key, pair.Value)),
            Act = condition.At is { } at ? situation.When(at) : situation.Act,
        };
        if (criterion.Of is { } kind) inner = inner.With(kind.Name, situation.Scope[condition.Scope]);
        var truths = criterion.Versions
            .Where(version => ReferenceLaw.Standing(version.InForce, inner.Act) != Truth.False)
            .Select(version => (inner with { Act = inner.Act.And(ReferenceLaw.Moments(version.InForce))!.Value }).Ask(version.Condition))
            .ToList();
        if (ReferenceLaw.CanLieOutside(criterion.Versions.Select(version => version.InForce), inner.Act)) truths.Add(Truth.False);
        return Kleene.OneOf(truths);
    }

    public Truth Visit(Exists condition)
    {
        var truths = world.Dossier.Of(condition.Record)
            .Select(row => condition.Where is { } where ? situation.With(condition.Alias, row).Ask(where) : Truth.True)
            .ToList();
        if (IsComplete(condition.Record)) return Kleene.Any(truths);
        var toldComplete = condition.CompleteWhen is { } when && world.Dossier.Person is not null && !world.Export.Damaged.Contains(condition.Record.Name)
            ? situation.Ask(when)
            : Truth.False;
        return Kleene.Any([.. truths, toldComplete == Truth.True ? Truth.False : Truth.Unknown]);
    }

    public Truth Visit(Sharing condition)
    {
        if (condition.Same.Any(field => !situation[field].IsKnown)) return Truth.Unknown;
        var rows = world.Dossier.Everyone.Where(row => row.Kind == condition.Record).ToList();
        var truths = rows.Where(row => condition.Same.All(field => row[field.Field.Name] is { IsKnown: true } value && value.Text == situation[field].Text))
            .Select(row => condition.Where is { } where ? situation.With(condition.Alias, row).Ask(where) : Truth.True)
            .ToList();
        if (truths.Count(truth => truth == Truth.True) >= condition.Least) return Truth.True;
        var isReadable = !rows.Exists(row => condition.Same.Any(field => row[field.Field.Name].State is FieldState.Unreadable or FieldState.Conflicting));
        var canBeMore = truths.Count(truth => truth != Truth.False) >= condition.Least || !isReadable || !world.Export.IsComplete(condition.Record);
        return canBeMore ? Truth.Unknown : Truth.False;
    }

    public Truth Visit(Latest condition)
    {
        var moment = situation.When(condition.NotAfter);
        var rows = world.Dossier.Of(condition.Record).Select(row => (Row: row, Time: row[condition.By.Name].Moments)).ToList();

        // A row is not the latest if it is surely after the moment, or if another is surely not and surely later.
        var truths = rows.Where(row => row.Time.Least <= moment.Most && !rows.Exists(other => other.Time.Least > row.Time.Most && other.Time.Most <= moment.Least))
            .Select(row => situation.With(condition.Alias, row.Row).Ask(condition.Where))
            .ToList();
        if (rows.TrueForAll(row => row.Time.Most > moment.Least)) truths.Add(IsComplete(condition.Record) ? Truth.False : Truth.Unknown);
        return Kleene.OneOf(truths);
    }

    public Truth Visit(ByReading condition) => situation.Ask(condition.Options[world.Options[condition.Reading]]);

    private static string WordOf(FieldReference field, int code) => field.Field.Choices[code - 1];

    private static Bounds Sum(Bounds days, Bounds more) => new(
        days.Least == long.MinValue ? long.MinValue : days.Least + more.Least,
        days.Most == long.MaxValue || more.Most == long.MaxValue ? long.MaxValue : days.Most + more.Most);

    private Truth IsNear(Bounds time, Duration distance, Bounds center)
    {
        var first = world.Calendar.Move(center, distance, isBackward: true);
        var last = world.Calendar.Move(center, distance, isBackward: false);
        return Kleene.All(Kleene.Not(Kleene.Before(time, first)), Kleene.Not(Kleene.Before(last, time)));
    }

    // Of a person who is not known, nothing is known to be complete.
    private bool IsComplete(RecordSchema kind) => world.Dossier.Person is not null && world.Export.IsComplete(kind);
}
