using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>A point in time that a rule speaks of; the set of node types is closed to this assembly.</summary>
/// <param name="Location">Where it is written.</param>
public abstract record TimeExpression(SourceLocation Location)
{
    /// <summary>Calls the visitor's method for this node type.</summary>
    /// <param name="visitor">One method per node type.</param>
    public abstract T Accept<T>(ITimeExpressionVisitor<T> visitor);
}

/// <summary>The moment the act is judged on.</summary>
/// <param name="Location">Where it is written.</param>
public sealed record ActTime(SourceLocation Location) : TimeExpression(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(ITimeExpressionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A date or time of a record; a date is the whole of that day.</summary>
/// <param name="Field">The field.</param>
/// <param name="Location">Where it is written.</param>
public sealed record FieldTime(FieldReference Field, SourceLocation Location) : TimeExpression(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(ITimeExpressionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A calendar day.</summary>
/// <param name="Day">The day, in New York.</param>
/// <param name="Location">Where it is written.</param>
public sealed record LiteralDay(DateOnly Day, SourceLocation Location) : TimeExpression(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(ITimeExpressionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The latest of several times.</summary>
/// <param name="Parts">The times; at least two.</param>
/// <param name="Location">Where it is written.</param>
public sealed record LaterOf(ImmutableArray<TimeExpression> Parts, SourceLocation Location) : TimeExpression(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(ITimeExpressionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The earliest of several times.</summary>
/// <param name="Parts">The times; at least two.</param>
/// <param name="Location">Where it is written.</param>
public sealed record EarlierOf(ImmutableArray<TimeExpression> Parts, SourceLocation Location) : TimeExpression(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(ITimeExpressionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A time moved by a length of time: minutes and hours are elapsed time, days and years move the calendar day.</summary>
/// <param name="Start">The time.</param>
/// <param name="By">How far.</param>
/// <param name="IsBackward">Whether it is moved towards the past.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Shifted(TimeExpression Start, Duration By, bool IsBackward, SourceLocation Location) : TimeExpression(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(ITimeExpressionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>
/// A time that cannot be before another: where it is not recorded, it is known to be no earlier. A recorded time stands as it is.
/// </summary>
/// <param name="Time">The time.</param>
/// <param name="Floor">What it cannot be before.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Floored(TimeExpression Time, TimeExpression Floor, SourceLocation Location) : TimeExpression(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(ITimeExpressionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One method per kind of time expression.</summary>
/// <typeparam name="T">What a visit gives.</typeparam>
public interface ITimeExpressionVisitor<out T>
{
    /// <summary>Visits <see cref="ActTime"/>.</summary>
    T Visit(ActTime time);

    /// <summary>Visits <see cref="FieldTime"/>.</summary>
    T Visit(FieldTime time);

    /// <summary>Visits <see cref="LiteralDay"/>.</summary>
    T Visit(LiteralDay time);

    /// <summary>Visits <see cref="LaterOf"/>.</summary>
    T Visit(LaterOf time);

    /// <summary>Visits <see cref="EarlierOf"/>.</summary>
    T Visit(EarlierOf time);

    /// <summary>Visits <see cref="Shifted"/>.</summary>
    T Visit(Shifted time);

    /// <summary>Visits <see cref="Floored"/>.</summary>
    T Visit(Floored time);
}

/// <summary>A field of a record that is in scope.</summary>
/// <param name="Scope">The name of the record in scope: <c>custody</c>, or the name a quantifier gave with <c>as</c>.</param>
/// <param name="Field">The field.</param>
public sealed record FieldReference(string Scope, FieldDefinition Field)
{
    /// <summary>The field as rules write it.</summary>
    public override string ToString() => $"{Scope}.{Field.Name}";
}
