using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>One bound condition, true, false or unknown of a dossier; the set of node types is closed to this assembly.</summary>
/// <param name="Location">Where it is written.</param>
public abstract record Condition(SourceLocation Location)
{
    /// <summary>Calls the visitor's method for this node type.</summary>
    /// <param name="visitor">One method per node type; a new node type breaks it on purpose.</param>
    public abstract T Accept<T>(IConditionVisitor<T> visitor);
}

/// <summary>Holds when every part holds; fails when one fails; else unknown.</summary>
/// <param name="Parts">The parts, in source order; never empty.</param>
/// <param name="Location">Where it is written.</param>
public sealed record AllOf(ImmutableArray<Condition> Parts, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Holds when one part holds; fails when every part fails; else unknown.</summary>
/// <param name="Parts">The parts, in source order; never empty.</param>
/// <param name="Location">Where it is written.</param>
public sealed record AnyOf(ImmutableArray<Condition> Parts, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Holds when every part fails; fails when one holds; else unknown.</summary>
/// <param name="Parts">The parts, in source order; never empty.</param>
/// <param name="Location">Where it is written.</param>
public sealed record NoneOf(ImmutableArray<Condition> Parts, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Always or never holds: <c>always</c>, <c>never</c>.</summary>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Constant(bool Holds, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A choice or flag is one of some words: <c>is</c>, <c>is_not</c>, <c>is_one_of</c>, <c>is_none_of</c>. Unknown if the field is.</summary>
/// <param name="Field">A field of type choice or flag.</param>
/// <param name="Codes">The codes of the words for which it holds; negative forms are already turned round.</param>
/// <param name="Location">Where it is written.</param>
public sealed record ChoiceTest(FieldReference Field, ImmutableArray<int> Codes, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A text is one of some texts, ignoring case and outer white space: <c>is</c>, <c>is_not</c>, <c>is_one_of</c>, <c>is_none_of</c>. Unknown if the field is.</summary>
/// <param name="Field">A field of type text that is not free text.</param>
/// <param name="Texts">The texts.</param>
/// <param name="IsNegated">Whether it holds when the text is none of them.</param>
/// <param name="Location">Where it is written.</param>
public sealed record TextTest(FieldReference Field, ImmutableArray<string> Texts, bool IsNegated, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>
/// A list holds at least one of some words: <c>includes</c>, <c>includes_any</c>, <c>includes_any_except</c>. Holds as soon as one
/// is seen; fails only if the whole list is known.
/// </summary>
/// <param name="Field">A field of type list of choices.</param>
/// <param name="Codes">The codes of the words looked for; <c>includes_any_except</c> is already turned round.</param>
/// <param name="Location">Where it is written.</param>
public sealed record ListTest(FieldReference Field, ImmutableArray<int> Codes, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>How two times are compared.</summary>
public enum TimeComparison
{
    /// <summary>The left is earlier: <c>before</c>.</summary>
    Before,

    /// <summary>The left is not later: <c>not_after</c>.</summary>
    NotAfter,

    /// <summary>The left is later: <c>after</c>.</summary>
    After,

    /// <summary>The left is not earlier: <c>not_before</c>.</summary>
    NotBefore,
}

/// <summary>One time compared with another; unknown where what is known of them does not decide it.</summary>
/// <param name="Left">The left time.</param>
/// <param name="Comparison">How.</param>
/// <param name="Right">The right time.</param>
/// <param name="Location">Where it is written.</param>
public sealed record TimeTest(TimeExpression Left, TimeComparison Comparison, TimeExpression Right, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A date or time had not happened when the export was made, or had: <c>happened</c>.</summary>
/// <param name="Field">A field of type date or time.</param>
/// <param name="Happened">Whether it holds when it had happened.</param>
/// <param name="Location">Where it is written.</param>
public sealed record HappenedTest(FieldReference Field, bool Happened, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>
/// Anything is recorded in a field: <c>recorded</c>. Blank, and <c>none</c> in a date or time, is nothing. Unknown if what was
/// recorded was lost, or if there is no record.
/// </summary>
/// <param name="Field">A field of any type; free text too, of which the presence is kept.</param>
/// <param name="IsRecorded">Whether it holds when something is recorded.</param>
/// <param name="Location">Where it is written.</param>
/// <remarks>The only test for which blank is an answer: for rules that ask what was written down, not what happened.</remarks>
public sealed record RecordedTest(FieldReference Field, bool IsRecorded, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A time lies within a length of time of another, before or after it, both ends included: <c>within … of</c>.</summary>
/// <param name="Time">The time.</param>
/// <param name="Distance">How far at most.</param>
/// <param name="Center">The other time.</param>
/// <param name="Location">Where it is written.</param>
public sealed record NearTest(TimeExpression Time, Duration Distance, TimeExpression Center, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>
/// A time lies at most so long after another, counting only days that are not excluded: <c>within … after</c>. An excluded day does
/// not count at all, so that a time on it lies within as long as the days before it do; so does a time before the start.
/// </summary>
/// <param name="Time">The time.</param>
/// <param name="Length">How long at most, in hours or minutes; the very end is within.</param>
/// <param name="Start">The other time.</param>
/// <param name="Excluded">The days that do not count.</param>
/// <param name="Location">Where it is written.</param>
public sealed record CountedTest(TimeExpression Time, Duration Length, TimeExpression Start, Exclusions Excluded, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Days that do not count.</summary>
/// <param name="Weekdays">Days of the week; never all seven.</param>
/// <param name="Holidays">Names of lists of holidays.</param>
public sealed record Exclusions(ImmutableArray<DayOfWeek> Weekdays, ImmutableArray<string> Holidays);

/// <summary>
/// A day lies within a look-back: <c>within … before</c>. With J the day, P the period, T the tolled days and A the day the
/// look-back ends, it holds when A is earlier than J + P + T.
/// </summary>
/// <param name="Day">J: a date or time; its New York day counts.</param>
/// <param name="Period">P, in years or days.</param>
/// <param name="Before">A: a date or time; its New York day counts.</param>
/// <param name="Tolling">What extends the period; <see langword="null"/> if nothing does.</param>
/// <param name="Location">Where it is written.</param>
public sealed record LookBackTest(TimeExpression Day, Duration Period, TimeExpression Before, Tolling? Tolling, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>
/// Days that extend a look-back: the days of the records' spans, both ends included, that lie in a window; days covered twice
/// count once. Spans that only may count, or records that may be missing, make the number a range.
/// </summary>
/// <param name="Record">The kind of record: it has fields <c>from</c> and <c>to</c>.</param>
/// <param name="Alias">The name of the record inside <paramref name="Where"/>.</param>
/// <param name="Where">Which records count; <see langword="null"/> for all of the person's.</param>
/// <param name="From">The window's first day.</param>
/// <param name="To">The window's end; this day itself is not counted.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Tolling(RecordSchema Record, string Alias, Condition? Where, TimeExpression From, TimeExpression To, SourceLocation Location);

/// <summary>A list of identifiers names at least so many: <c>names_at_least</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Least">The number, from 1 to <see cref="IdListCode.MaxCount"/>.</param>
/// <param name="Location">Where it is written.</param>
public sealed record SizeTest(FieldReference Field, int Least, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Two identifiers are the same: <c>same_as</c>. Unknown if either is.</summary>
/// <param name="Left">The left field.</param>
/// <param name="Right">The right field.</param>
/// <param name="Location">Where it is written.</param>
public sealed record SameIdTest(FieldReference Left, FieldReference Right, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>
/// A charge's offense stands on a dated list: <c>listed_in</c>. A subdivision that is not recorded, or coarser than the entry's,
/// leaves it unknown; an entry whose dates leave it open does too.
/// </summary>
/// <param name="Scope">The name of the charge in scope.</param>
/// <param name="List">The list's name.</param>
/// <param name="ByEquivalent">Whether the charge's <c>equivalent_section</c> is looked up instead of its own law and section.</param>
/// <param name="On">The time at which the entry must be in force.</param>
/// <param name="Location">Where it is written.</param>
public sealed record ListedTest(string Scope, string List, bool ByEquivalent, TimeExpression On, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A named criterion holds: <c>meets</c>.</summary>
/// <param name="Scope">The name of the record in scope that it is asked of; <c>person</c> for the person.</param>
/// <param name="Criterion">The criterion's name.</param>
/// <param name="At">The moment that is the criterion's <c>act</c>; <see langword="null"/> for the rule's own.</param>
/// <param name="Location">Where it is written.</param>
public sealed record MeetsTest(string Scope, string Criterion, TimeExpression? At, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>
/// The person has a record for which something holds: <c>exists</c>. Without a match it fails only if absence is known: the export
/// is complete for this kind, or <paramref name="CompleteWhen"/> holds and no row of the kind was lost.
/// </summary>
/// <param name="Record">The kind of record.</param>
/// <param name="Alias">Its name inside; the kind's own unless <c>as</c> says otherwise.</param>
/// <param name="Where">What must hold of it; <see langword="null"/> if any record will do.</param>
/// <param name="CompleteWhen">When the person's records of this kind are all there; <see langword="null"/> if only the export as a whole can say.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Exists(RecordSchema Record, string Alias, Condition? Where, Condition? CompleteWhen, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>
/// So many records of a kind, whoever they are about, have the same identifiers as records in scope, and for them something holds:
/// <c>exists</c> with <c>sharing</c>. A record that leaves one of the fields blank shares it with none. Without enough matches it
/// fails only if the export is complete for the kind and no such field could not be read. The record in scope is itself one of them.
/// </summary>
/// <param name="Record">The kind of record.</param>
/// <param name="Alias">Its name inside.</param>
/// <param name="Same">The identifiers, fields of records of the same kind in scope; unknown if one of them is.</param>
/// <param name="Least">How many there must be, from 1 to <see cref="MaxLeast"/>.</param>
/// <param name="Where">What must hold of each; <see langword="null"/> if any record will do. It looks for no person's records.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Sharing(
    RecordSchema Record, string Alias, ImmutableArray<FieldReference> Same, int Least, Condition? Where, SourceLocation Location) : Condition(Location)
{
    /// <summary>The greatest number that can be asked for; ours, which bounds the work of weighing what is missing.</summary>
    public const int MaxLeast = 100;

    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>
/// The latest of the person's records up to a moment satisfies something: <c>latest</c>. Where times leave open which is the
/// latest, every one that can be is asked. Without any, it fails only if absence is known, as for <see cref="Exists"/>.
/// </summary>
/// <param name="Record">The kind of record.</param>
/// <param name="Alias">Its name inside.</param>
/// <param name="By">The time that orders them.</param>
/// <param name="NotAfter">The moment; a record exactly then counts.</param>
/// <param name="Where">What must hold of the latest.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Latest(RecordSchema Record, string Alias, FieldDefinition By, TimeExpression NotAfter, Condition Where, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>What holds depends on how an open question of law is read: <c>reading</c>.</summary>
/// <param name="Reading">The reading's name.</param>
/// <param name="Options">What must hold under each option, in the reading's order of options.</param>
/// <param name="Location">Where it is written.</param>
public sealed record ByReading(string Reading, ImmutableArray<Condition> Options, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One method per kind of condition.</summary>
/// <typeparam name="T">What a visit gives.</typeparam>
public interface IConditionVisitor<out T>
{
    /// <summary>Visits <see cref="AllOf"/>.</summary>
    T Visit(AllOf condition);

    /// <summary>Visits <see cref="AnyOf"/>.</summary>
    T Visit(AnyOf condition);

    /// <summary>Visits <see cref="NoneOf"/>.</summary>
    T Visit(NoneOf condition);

    /// <summary>Visits <see cref="Constant"/>.</summary>
    T Visit(Constant condition);

    /// <summary>Visits <see cref="ChoiceTest"/>.</summary>
    T Visit(ChoiceTest condition);

    /// <summary>Visits <see cref="TextTest"/>.</summary>
    T Visit(TextTest condition);

    /// <summary>Visits <see cref="ListTest"/>.</summary>
    T Visit(ListTest condition);

    /// <summary>Visits <see cref="TimeTest"/>.</summary>
    T Visit(TimeTest condition);

    /// <summary>Visits <see cref="HappenedTest"/>.</summary>
    T Visit(HappenedTest condition);

    /// <summary>Visits <see cref="RecordedTest"/>.</summary>
    T Visit(RecordedTest condition);

    /// <summary>Visits <see cref="NearTest"/>.</summary>
    T Visit(NearTest condition);

    /// <summary>Visits <see cref="CountedTest"/>.</summary>
    T Visit(CountedTest condition);

    /// <summary>Visits <see cref="UsualTest"/>.</summary>
    T Visit(UsualTest condition);

    /// <summary>Visits <see cref="LookBackTest"/>.</summary>
    T Visit(LookBackTest condition);

    /// <summary>Visits <see cref="SizeTest"/>.</summary>
    T Visit(SizeTest condition);

    /// <summary>Visits <see cref="SameIdTest"/>.</summary>
    T Visit(SameIdTest condition);

    /// <summary>Visits <see cref="ListedTest"/>.</summary>
    T Visit(ListedTest condition);

    /// <summary>Visits <see cref="MeetsTest"/>.</summary>
    T Visit(MeetsTest condition);

    /// <summary>Visits <see cref="Exists"/>.</summary>
    T Visit(Exists condition);

    /// <summary>Visits <see cref="Sharing"/>.</summary>
    T Visit(Sharing condition);

    /// <summary>Visits <see cref="Latest"/>.</summary>
    T Visit(Latest condition);

    /// <summary>Visits <see cref="ByReading"/>.</summary>
    T Visit(ByReading condition);
}
