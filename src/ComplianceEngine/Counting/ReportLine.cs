using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine;

/// <summary>One line of a report.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ReportLine
{
    internal ReportLine(
        string id, int level, string words, ReportPeriod period, Figure? figure, SourceLocation location, ImmutableArray<Condition> conditions)
    {
        Id = id;
        Level = level;
        Words = words;
        Period = period;
        Figure = figure;
        Location = location;
        Conditions = conditions;
    }

    /// <summary>Its name, unique in the report: the item's number and the parts, <c>9.responses.i.release</c>; of a quarter, <c>q1.requests</c>.</summary>
    public string Id { get; }

    /// <summary>How deep it is broken down: 0 for a figure, 1 for a part of it.</summary>
    public int Level { get; }

    /// <summary>What it counts, in words.</summary>
    public string Words { get; }

    /// <summary>The days that it is about.</summary>
    public ReportPeriod Period { get; }

    /// <summary>What is counted; <see langword="null"/> if no record holds it.</summary>
    public Figure? Figure { get; }

    /// <summary>Where it is declared.</summary>
    public SourceLocation Location { get; }

    /// <summary>All that must hold for a record to count.</summary>
    internal ImmutableArray<Condition> Conditions { get; }
}
