using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>The part of a file that feeds one kind of record.</summary>
internal sealed record RecordLayout
{
    public required RecordSchema Record { get; init; }

    public required ImmutableArray<FieldLayout> Fields { get; init; }

    /// <summary>Which rows feed it: those that every condition lets pass.</summary>
    public ImmutableArray<RowCondition> Conditions { get; init; } = [];

    /// <summary>Where it is described; <see langword="null"/> for a file in the contract's own names.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The columns it asks for.</summary>
    public IEnumerable<string> Asked => Fields.SelectMany(layout => layout.Columns).Concat(Conditions.Select(condition => condition.Column));
}

/// <summary>A condition on one column of a row.</summary>
/// <param name="Column">The column.</param>
/// <param name="Values">Values, in any case; one that ends in <c>*</c> stands for all that begin so.</param>
/// <param name="Passes">Whether rows with one of the values pass, or those with none of them.</param>
internal sealed record RowCondition(string Column, ImmutableArray<string> Values, bool Passes);
