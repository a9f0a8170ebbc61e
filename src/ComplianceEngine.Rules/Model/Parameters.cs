using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>A dated length of time, such as the hours to release after bail.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Cite">The clause that sets it; or a note that it is ours and not law.</param>
/// <param name="Versions">Its values, oldest first, without gap or overlap.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record DurationParameter(string Id, string Title, string Cite, ImmutableArray<DurationVersion> Versions, SourceLocation Location);

/// <summary>A length of time while one version is in force.</summary>
/// <param name="InForce">When.</param>
/// <param name="Value">The length; a fixed one.</param>
/// <param name="Source">Key of the source.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record DurationVersion(EffectivePeriod InForce, Duration Value, string Source, SourceLocation Location)
{
    /// <summary>What to know about it; empty if nothing.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A dated list of offenses, matched by law, section and subdivision.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What it lists.</param>
/// <param name="Cite">The clause that sets it.</param>
/// <param name="Entries">The entries, in the file's order.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record OffenseList(string Id, string Title, string Cite, ImmutableArray<OffenseEntry> Entries, SourceLocation Location);

/// <summary>One offense of a list.</summary>
/// <param name="Law">The law's letters: <c>PL</c>, <c>VTL</c>.</param>
/// <param name="Section">The section: <c>130.65-a</c>.</param>
/// <param name="Subdivisions">The subdivisions listed; empty if the whole section is.</param>
/// <param name="Name">The offense's name, for people; never matched.</param>
/// <param name="InForce">When it is on the list.</param>
/// <param name="Source">Key of the source that lists it.</param>
/// <param name="Note">What to know about it; empty if nothing.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record OffenseEntry(
    string Law, string Section, ImmutableArray<string> Subdivisions, string Name, EffectivePeriod InForce, string Source, string Note, SourceLocation Location);
