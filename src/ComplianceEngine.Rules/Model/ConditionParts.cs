using System.Collections.Immutable;

namespace ComplianceEngine.Rules;

/// <summary>What stands directly inside a condition: the seam for everything that walks over conditions without judging them.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class ConditionParts : IConditionVisitor<ConditionParts.Parts>
{
    private static readonly ConditionParts Visitor = new();

    private ConditionParts()
    {
    }

    /// <summary>What stands directly inside a condition.</summary>
    /// <param name="Conditions">The conditions, in source order.</param>
    /// <param name="Times">The time expressions, in source order; a tested date or time among them.</param>
    /// <param name="Durations">The lengths of time that belong to no time expression.</param>
    /// <param name="Scopes">The names of records that it speaks of, those in <paramref name="Times"/> left out.</param>
    public sealed record Parts(
        ImmutableArray<Condition> Conditions, ImmutableArray<TimeExpression> Times, ImmutableArray<Duration> Durations, ImmutableArray<string> Scopes)
    {
        internal static readonly Parts None = new([], [], [], []);
    }

    /// <summary>Takes a condition apart.</summary>
    /// <param name="condition">The condition.</param>
    public static Parts Of(Condition condition) => condition.Accept(Visitor);

    /// <summary>A condition and every one inside it, outer before inner, in source order.</summary>
    /// <param name="condition">The condition.</param>
    public static IReadOnlyList<Condition> SelfAndInner(Condition condition)
    {
        var all = new List<Condition>();
        Collect(condition, all);
        return all;
    }

    /// <summary>A time expression and every one inside it.</summary>
    /// <param name="time">The time expression.</param>
    public static IEnumerable<TimeExpression> SelfAndInner(TimeExpression time) => (time switch
    {
        LaterOf later => later.Parts.SelectMany(SelfAndInner),
        EarlierOf earlier => earlier.Parts.SelectMany(SelfAndInner),
        Shifted shifted => SelfAndInner(shifted.Start),
        Floored floored => SelfAndInner(floored.Time).Concat(SelfAndInner(floored.Floor)),
        _ => [],
    }).Prepend(time);

    /// <inheritdoc/>
    public Parts Visit(AllOf condition) => Parts.None with { Conditions = condition.Parts };

    /// <inheritdoc/>
    public Parts Visit(AnyOf condition) => Parts.None with { Conditions = condition.Parts };

    /// <inheritdoc/>
    public Parts Visit(NoneOf condition) => Parts.None with { Conditions = condition.Parts };

    /// <inheritdoc/>
    public Parts Visit(Constant condition) => Parts.None;

    /// <inheritdoc/>
    public Parts Visit(ChoiceTest condition) => Parts.None with { Scopes = [condition.Field.Scope] };

    /// <inheritdoc/>
    public Parts Visit(TextTest condition) => Parts.None with { Scopes = [condition.Field.Scope] };

    /// <inheritdoc/>
    public Parts Visit(ListTest condition) => Parts.None with { Scopes = [condition.Field.Scope] };

    /// <inheritdoc/>
    public Parts Visit(TimeTest condition) => Parts.None with { Times = [condition.Left, condition.Right] };

    /// <inheritdoc/>
    public Parts Visit(HappenedTest condition) => Parts.None with { Scopes = [condition.Field.Scope] };

    /// <inheritdoc/>
    public Parts Visit(RecordedTest condition) => Parts.None with { Scopes = [condition.Field.Scope] };

    /// <inheritdoc/>
    public Parts Visit(NearTest condition) => Parts.None with { Times = [condition.Time, condition.Center], Durations = [condition.Distance] };

    /// <inheritdoc/>
    public Parts Visit(CountedTest condition) => Parts.None with { Times = [condition.Time, condition.Start], Durations = [condition.Length] };

    /// <inheritdoc/>
    public Parts Visit(UsualTest condition) =>
        Parts.None with { Conditions = Present(condition.Standard.Where), Durations = [condition.Margin], Scopes = [condition.Time.Scope] };

    /// <inheritdoc/>
    public Parts Visit(LookBackTest condition)
    {
        var parts = Parts.None with { Times = [condition.Day, condition.Before], Durations = [condition.Period] };
        if (condition.Tolling is not { } tolling) return parts;
        return parts with { Conditions = tolling.Where is { } where ? [where] : [], Times = [.. parts.Times, tolling.From, tolling.To] };
    }

    /// <inheritdoc/>
    public Parts Visit(SizeTest condition) => Parts.None with { Scopes = [condition.Field.Scope] };

    /// <inheritdoc/>
    public Parts Visit(SameIdTest condition) => Parts.None with { Scopes = [condition.Left.Scope, condition.Right.Scope] };

    /// <inheritdoc/>
    public Parts Visit(ListedTest condition) => Parts.None with { Times = [condition.On], Scopes = [condition.Scope] };

    /// <inheritdoc/>
    public Parts Visit(MeetsTest condition) => Parts.None with { Times = condition.At is { } at ? [at] : [], Scopes = [condition.Scope] };

    /// <inheritdoc/>
    public Parts Visit(Exists condition) => Parts.None with { Conditions = Present(condition.Where, condition.CompleteWhen) };

    /// <inheritdoc/>
    public Parts Visit(Sharing condition) => Parts.None with { Conditions = Present(condition.Where), Scopes = [.. condition.Same.Select(field => field.Scope)] };

    /// <inheritdoc/>
    public Parts Visit(Latest condition) => Parts.None with { Conditions = [condition.Where], Times = [condition.NotAfter] };

    /// <inheritdoc/>
    public Parts Visit(ByReading condition) => Parts.None with { Conditions = condition.Options };

    private static void Collect(Condition condition, List<Condition> all)
    {
        all.Add(condition);
        foreach (var part in Of(condition).Conditions) Collect(part, all);
    }

    private static ImmutableArray<Condition> Present(params ReadOnlySpan<Condition?> conditions)
    {
        var present = ImmutableArray.CreateBuilder<Condition>();
        foreach (var condition in conditions)
            if (condition is not null) present.Add(condition);
        return present.ToImmutable();
    }
}
