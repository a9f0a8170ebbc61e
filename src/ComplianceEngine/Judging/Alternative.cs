using System.Collections.Immutable;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Records;

namespace ComplianceEngine.Judging;

/// <summary>One way things can have been, where the records leave several open.</summary>
/// <param name="Version">The rule's version; <see cref="Verdict.NoVersion"/> if none was in force.</param>
/// <param name="Act">The judged moment.</param>
/// <param name="Bound">The row of each of the rule's bindings; no row where the record is missing.</param>
/// <param name="Outcome">What the rule says then.</param>
internal readonly record struct Alternative(int Version, TimeRange Act, ImmutableArray<RecordRow> Bound, Outcome Outcome);
