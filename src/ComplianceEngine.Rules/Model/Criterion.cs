using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>A named, cited, dated condition that rules share.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What it says, in a few words; empty if the name says it.</param>
/// <param name="Of">The kind of record it is asked of; <see langword="null"/> for the person.</param>
/// <param name="Uses">Names of further records in scope that its conditions speak of, such as <c>custody</c>; every rule that uses it must have them in scope.</param>
/// <param name="Cite">The clause it states.</param>
/// <param name="Versions">Its versions, oldest first, without gap or overlap.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record Criterion(
    string Id, string Title, RecordSchema? Of, ImmutableArray<string> Uses, string Cite, ImmutableArray<CriterionVersion> Versions, SourceLocation Location);

/// <summary>A criterion while one version is in force. Outside every version a criterion does not hold.</summary>
/// <param name="InForce">When.</param>
/// <param name="Source">Key of the act that made it.</param>
/// <param name="Condition">What must hold.</param>
/// <param name="Note">What to know, such as what is unverified; empty if nothing.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record CriterionVersion(EffectivePeriod InForce, string Source, Condition Condition, string Note, SourceLocation Location);
