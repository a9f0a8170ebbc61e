using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>What one figure of a report counts.</summary>
/// <param name="Id">Its name: <c>persons-transferred</c>.</param>
/// <param name="Counts">What it counts, in words for the report's reader.</param>
/// <param name="Unit">What makes one.</param>
/// <param name="About">The kind of record that is looked at, once per record and person.</param>
/// <param name="CountedOn">The moment that must lie in the reporting period; the law of that moment applies.</param>
/// <param name="Bindings">Further records in scope.</param>
/// <param name="When">What must hold for a record to count.</param>
/// <param name="Parts">How the figure is broken down; a record can count in several parts or in none.</param>
/// <param name="By">Choices of the record by whose values counted records are broken down; not together with parts.</param>
/// <param name="Note">What to know; empty if nothing.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record Figure(
    string Id, string Counts, FigureUnit Unit, RecordSchema About, TimeExpression CountedOn, ImmutableArray<Binding> Bindings, Condition When,
    ImmutableArray<FigurePart> Parts, ImmutableArray<FieldDefinition> By, string Note, SourceLocation Location);

/// <summary>What makes one of a figure.</summary>
public enum FigureUnit
{
    /// <summary>Every record; one that is about several persons counts once for each.</summary>
    Record,

    /// <summary>Every person, however many records count; a record without a known person is a person of its own.</summary>
    Person,
}

/// <summary>A part of a figure.</summary>
/// <param name="Id">Its name within the figure: <c>i</c>.</param>
/// <param name="Counts">What it counts, in words.</param>
/// <param name="When">What must hold besides.</param>
/// <param name="Parts">How it is broken down further.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record FigurePart(string Id, string Counts, Condition When, ImmutableArray<FigurePart> Parts, SourceLocation Location);
