using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>One way in which things can have been.</summary>
/// <param name="Version">The version in force, by its place; <see langword="null"/> if none was.</param>
/// <param name="Outcome">What the rule then says.</param>
/// <param name="Exceptions">Whether each exception of the version excuses.</param>
public sealed record Way(int? Version, Outcome Outcome, ImmutableArray<Truth> Exceptions)
{
    public static readonly Way NotInForce = new(null, Outcome.NotInForce, []);
}

/// <summary>What a rule says of a record.</summary>
/// <param name="Version">The day from which the version judged is in force; <see langword="null"/> if none was or which one was is unknown.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="IsDisputed">Whether readings differ on it.</param>
/// <param name="Ways">Every way things can have been, in the readings that give the outcome.</param>
public sealed record ReferenceVerdict(DateOnly? Version, Outcome Outcome, bool IsDisputed, ImmutableArray<Way> Ways);

/// <summary>
/// Applies rules as the law book says, slowly: no caching, no short cuts, every reading, version and governing stay in turn. What
/// the engine finds is held against it.
/// </summary>
/// <remarks>Written from the meaning of the language and of the model alone; it shares no code with the evaluators.</remarks>
public sealed class ReferenceInterpreter(RulePack pack, PlainExport export, ReadingSelection selection)
{
    private readonly PlainCalendar calendar = new(export.Zone);

    /// <summary>Judges one record of a dossier: once, or for an act that lasts, once for each version in force during it.</summary>
    public ImmutableArray<ReferenceVerdict> Judge(Rule rule, PlainDossier dossier, PlainRow subject)
    {
        var choices = Choices();
        var tried = Combine(choices).Select(options => JudgeIn(rule, dossier, subject, options)).ToList();
        var flipped = selection.FlipsAll
            ? Flip(choices).SelectMany(Combine).Select(options => JudgeIn(rule, dossier, subject, options)).ToList()
            : [];
        var verdicts = ImmutableArray.CreateBuilder<ReferenceVerdict>();
        for (var i = 0; i < tried[0].Count; i++)
        {
            var strictest = tried.Max(judged => judged[i].Outcome);
            var isDisputed = tried.Concat(flipped).Any(judged => judged[i].Outcome != strictest);
            var ways = tried.Select(judged => judged[i]).Where(judged => judged.Outcome == strictest).SelectMany(judged => judged.Ways);
            verdicts.Add(new ReferenceVerdict(tried[0][i].Version, strictest, isDisputed, [.. ways]));
        }

        return verdicts.ToImmutable();
    }

    /// <summary>What outcome stands if each of several can be the case.</summary>
    private static Outcome Merge(IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.Distinct().Count() == 1) return outcomes[0];
        return outcomes.Any(outcome => outcome.IsFinding()) ? Outcome.Undetermined : outcomes.Max();
    }

    /// <summary>The options of each reading that are tried together.</summary>
    private ImmutableDictionary<string, ImmutableArray<int>> Choices() => pack.Readings.ToImmutableDictionary(reading => reading.Id, reading =>
        selection.Choices.TryGetValue(reading.Id, out var chosen) ? [reading.IndexOf(chosen)]
        : reading.DefaultOption is { } option ? [reading.IndexOf(option)]
        : Enumerable.Range(0, reading.Options.Length).ToImmutableArray());

    private static IEnumerable<ImmutableDictionary<string, int>> Combine(ImmutableDictionary<string, ImmutableArray<int>> choices)
    {
        IEnumerable<ImmutableDictionary<string, int>> combinations = [ImmutableDictionary<string, int>.Empty];
        foreach (var (reading, options) in choices) combinations = [.. combinations.SelectMany(chosen => options.Select(option => chosen.Add(reading, option)))];
        return combinations;
    }

    /// <summary>Each other option of each reading in turn, the other readings as they are.</summary>
    private IEnumerable<ImmutableDictionary<string, ImmutableArray<int>>> Flip(ImmutableDictionary<string, ImmutableArray<int>> choices) =>
        from reading in pack.Readings
        from option in Enumerable.Range(0, reading.Options.Length)
        where !choices[reading.Id].Contains(option)
        select choices.SetItem(reading.Id, [option]);

    private List<Judged> JudgeIn(Rule rule, PlainDossier dossier, PlainRow subject, ImmutableDictionary<string, int> options)
    {
        var world = new ReferenceWorld(pack, export, calendar, dossier, options);
        var scope = ImmutableDictionary<string, PlainRow?>.Empty.Add(rule.About.Name, subject);
        foreach (var binding in rule.Bindings.Where(binding => binding.GoverningAt is null)) scope = scope.Add(binding.Record.Name, Named(dossier, binding, subject));
        var before = new Situation(world, scope, Bounds.Anything);
        var start = before.When(rule.JudgedFrom);
        return rule.JudgedTo is null ? [JudgeMoment(rule, before, start)] : JudgeLasting(rule, before, start);
    }

    private static Judged JudgeMoment(Rule rule, Situation before, Bounds act)
    {
        var ways = new List<Way>();
        for (var i = 0; i < rule.Versions.Length; i++)
            if (act.And(ReferenceLaw.Moments(rule.Versions[i].InForce)) is { } narrowed)
                ways.AddRange(Bind(rule, before with { Act = narrowed }).Select(situation => Apply(rule, i, situation)));
        if (ReferenceLaw.CanLieOutside(rule.Versions.Select(version => version.InForce), act)) ways.Add(Way.NotInForce);
        var version = ways.Select(way => way.Version).Distinct().Count() == 1 ? ways[0].Version : null;
        return new Judged(version is { } one ? rule.Versions[one].InForce.FromEarliest : null, Merge([.. ways.Select(way => way.Outcome)]), ways);
    }

    private static List<Judged> JudgeLasting(Rule rule, Situation before, Bounds start)
    {
        var judged = new List<Judged>();
        for (var i = 0; i < rule.Versions.Length; i++)
        {
            var ways = LastingWays(rule, i, before, start);
            if (ways.TrueForAll(way => way.Version is null)) continue;
            judged.Add(new Judged(rule.Versions[i].InForce.FromEarliest, Merge([.. ways.Select(way => way.Outcome)]), ways));
        }

        return judged.Count > 0 ? judged : [new Judged(null, Outcome.NotInForce, [Way.NotInForce])];
    }

    // In a version the act is the moment when both it and the version have begun; it does not end before it begins.
    private static List<Way> LastingWays(Rule rule, int version, Situation before, Bounds start)
    {
        var inForce = rule.Versions[version].InForce;
        var force = ReferenceLaw.Moments(inForce);
        var begins = ReferenceLaw.Begins(inForce);
        var end = Bind(rule, before with { Act = start }).Select(situation => situation.When(rule.JudgedTo!)).Aggregate((one, other) => one.Or(other));
        end = new Bounds(Math.Max(start.Least, end.Least), Math.Max(start.Least, end.Most));
        var act = new Bounds(Math.Max(start.Least, begins.Least), Math.Max(start.Most, begins.Most)).And(force)?.And(new Bounds(long.MinValue, end.Most));
        if (act is not { } moment) return [Way.NotInForce];
        var ways = Bind(rule, before with { Act = moment }).Select(situation => Apply(rule, version, situation)).ToList();
        if (start.Most > force.Most || end.Least < begins.Most) ways.Add(Way.NotInForce);
        return ways;
    }

    /// <summary>The situation with each choice of further records that can be meant.</summary>
    private static IEnumerable<Situation> Bind(Rule rule, Situation situation)
    {
        IEnumerable<Situation> situations = [situation];
        foreach (var binding in rule.Bindings.Where(binding => binding.GoverningAt is not null))
            situations = [.. situations.SelectMany(one => Bound(rule, binding, one).Select(row => one.With(binding.Record.Name, row)))];
        return situations;
    }

    private static IEnumerable<PlainRow?> Bound(Rule rule, Binding binding, Situation situation)
    {
        var dossier = situation.World.Dossier;
        if (binding.By is { } by && situation[by].IsKnown) return [Named(dossier, binding, situation.Scope[rule.About.Name]!)];
        return ReferenceStays.Governing(dossier.Of(binding.Record), situation.When(binding.GoverningAt!));
    }

    private static PlainRow? Named(PlainDossier dossier, Binding binding, PlainRow subject) =>
        subject[binding.By!.Field.Name] is { IsKnown: true, Text: var key } ? dossier.Of(binding.Record).FirstOrDefault(row => row.Key == key) : null;

    private static Way Apply(Rule rule, int version, Situation situation)
    {
        var exceptions = rule.Versions[version].Exceptions;
        var when = situation.Ask(rule.Versions[version].When);
        var excuses = exceptions.Select(exception => Excuses(rule, exception, situation)).ToImmutableArray();
        var unknown = exceptions.Where((_, i) => excuses[i] == Truth.Unknown).ToList();
        var outcome =
            when == Truth.False ? Outcome.NotApplicable
            : excuses.Contains(Truth.True) ? Outcome.Exempt
            : when == Truth.Unknown || unknown.Exists(exception => exception.Asks is null) ? Outcome.Undetermined
            : unknown.Count > 0 ? Outcome.NeedsReview
            : Outcome.PossibleViolation;
        return new Way(version, outcome, excuses);
    }

    private static Truth Excuses(Rule rule, ExceptionClause exception, Situation situation)
    {
        var answer = Answer(rule, exception, situation);
        if (exception.Condition is null) return Kleene.From(answer == Truth.True);
        var truth = situation.Ask(exception.Condition);
        return truth == Truth.Unknown && exception.Asks is not null ? answer ?? Truth.Unknown : truth;
    }

    /// <summary>What people answered: unknown if they disagree, nothing if nobody did.</summary>
    private static Truth? Answer(Rule rule, ExceptionClause exception, Situation situation)
    {
        var subject = situation.Scope[rule.About.Name]!;
        var answers = situation.World.Dossier.Reviews
            .Where(review => string.Equals(review["record"].Text, rule.About.Name, StringComparison.OrdinalIgnoreCase))
            .Where(review => review["record_id"] is { IsKnown: true, Text: var id } && id == subject.Key)
            .Where(review => review["question"] is { IsKnown: true, Text: var question } && question == exception.Id)
            .Where(review => review.Person is null || review.Person == situation.World.Dossier.Person)
            .Where(review => review["answer"].IsKnown)
            .Select(review => Kleene.From(review["answer"].Text == "yes"))
            .ToList();
        return answers.Count == 0 ? null : Kleene.OneOf(answers);
    }

    private sealed record Judged(DateOnly? Version, Outcome Outcome, List<Way> Ways);
}
