using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Every paragraph of the law that a pack deals with, and what became of it.</summary>
/// <param name="Pack">The pack's name.</param>
/// <param name="Sections">The sections, in the file's order.</param>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ClauseMap(string Pack, ImmutableArray<MappedSection> Sections)
{
    /// <summary>Every clause of every text.</summary>
    public IEnumerable<MappedClause> Clauses => Sections.SelectMany(section => section.Texts).SelectMany(text => text.Clauses);
}

/// <summary>One section of a law, or one ruling.</summary>
/// <param name="Name">How rules cite it: <c>9-131</c>.</param>
/// <param name="OtherNames">How else they do.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Texts">Its texts. They may be in force together, each for its own clauses.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record MappedSection(string Name, ImmutableArray<string> OtherNames, string Title, ImmutableArray<MappedText> Texts, SourceLocation Location);

/// <summary>Clauses that are in force together.</summary>
/// <param name="InForce">When.</param>
/// <param name="Source">Key of the source that has the text; empty if it was not seen.</param>
/// <param name="Clauses">The clauses, in the order of the law.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record MappedText(EffectivePeriod InForce, string Source, ImmutableArray<MappedClause> Clauses, SourceLocation Location)
{
    /// <summary>When it is in force, in words.</summary>
    public string Period => Days.Describe(InForce.FromEarliest, InForce.To);
}

/// <summary>One clause.</summary>
/// <param name="Path">Its place in the section: <c>(b)(1)(ii)</c>; empty for the whole section.</param>
/// <param name="About">What it says, in a few words.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Why">Why it is out of scope; empty for others.</param>
/// <param name="CitedBy">What in the pack cites it, in order of kind and name.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record MappedClause(string Path, string About, ClauseStatus Status, string Why, ImmutableArray<Citing> CitedBy, SourceLocation Location);

/// <summary>What became of a clause.</summary>
public enum ClauseStatus
{
    /// <summary>Rules or criteria state it.</summary>
    Encoded,

    /// <summary>A person answers it, asked by an exception.</summary>
    Asked,

    /// <summary>It is left out, for a reason.</summary>
    OutOfScope,
}

/// <summary>Something in a pack that cites the law.</summary>
/// <param name="Kind">What it is, in words: <c>rule</c>, <c>exception</c>, <c>criterion</c>.</param>
/// <param name="Name">Its name; an exception's is the rule's and its own, with a colon between.</param>
/// <param name="Cite">What it cites, as written.</param>
/// <param name="From">The first day on which it can be in force.</param>
/// <param name="To">The last; <see langword="null"/> if it still is.</param>
/// <param name="AsksPerson">Whether it asks a person.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record Citing(string Kind, string Name, string Cite, DateOnly From, DateOnly? To, bool AsksPerson, SourceLocation Location);
