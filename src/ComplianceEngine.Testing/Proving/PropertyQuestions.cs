using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Proves or refutes what a pack says is to be so of its rules.</summary>
/// <param name="pack">The pack.</param>
/// <param name="cases">Its test cases and what is near them.</param>
/// <param name="tries">How many dossiers near the cases of a rule are tried.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class PropertyQuestions(RulePack pack, NearbyCases cases, int tries, CancellationToken cancellation)
{
    private const int Seed = 3;

    /// <summary>The answer for one property.</summary>
    public ProofResult Ask(RuleProperty property)
    {
        var (owner, claim) = ($"property {property.Id}", property.Title);
        if (IsProved(property)) return new ProofResult(owner, property.Location, claim, ProofState.Proved, null);
        var example = Refute(property);
        return new ProofResult(owner, property.Location, claim, example is null ? ProofState.NotProved : ProofState.Refuted, example);
    }

    private bool IsProved(RuleProperty property)
    {
        var rule = pack.Rules.First(one => one.Id == property.Rule);
        return ProofBound.Allows(() => rule.Versions.All(version => IsProved(property, new VersionProof(pack, rule, version))));
    }

    private static bool IsProved(RuleProperty property, VersionProof proof)
    {
        var where = proof.Where(property.Where);

        // Where the records leave open which stay or version is meant, what they do not agree on is undetermined too.
        if (property.Never is { } open && OutcomeOf(open) == Outcome.Undetermined) return false;
        return (property.Never is not { } never || !proof.IsPossible(where, proof.IsOutcome(OutcomeOf(never), never.Exception)))
            && (property.Always is not { } always || !proof.IsPossible(where, proof.Not(proof.IsOutcome(OutcomeOf(always), always.Exception))));
    }

    // A rule that applies where the property speaks, judged beside the rule itself.
    private ProofExample? Refute(RuleProperty property)
    {
        var rule = pack.Rules.First(one => one.Id == property.Rule);
        var spoken = rule with { Versions = [.. rule.Versions.Select(version => version with { When = property.Where, Exceptions = [] })] };
        var (engines, speaks) = (new EngineShelf([pack with { Rules = [rule] }]), new EngineShelf([pack with { Rules = [spoken] }]));
        var fields = engines.For(ImmutableDictionary<string, string>.Empty).Fields.Union(speaks.For(ImmutableDictionary<string, string>.Empty).Fields).ToHashSet();
        foreach (var near in cases.Of(rule.Id).Concat(cases.Near(rule.Id, fields, tries, Seed)))
        {
            cancellation.ThrowIfCancellationRequested();
            using var judged = near.Load(rule.About);
            if (judged is null) continue;
            var findings = judged.Judge(engines, cancellation);
            foreach (var finding in judged.Judge(speaks, cancellation).Where(one => one is { Outcome: Outcome.PossibleViolation, RuleVersion: not null }))
                if (findings.FirstOrDefault(one => one.RuleVersion == finding.RuleVersion) is { } found && Contradicts(property, found)) return ProofExample.Of(near, found, findings.Count > 1);
        }

        return null;
    }

    private static bool Contradicts(RuleProperty property, Finding finding) =>
        (property.Never is { } never && Is(finding, never)) || (property.Always is { } always && !Is(finding, always));

    private static bool Is(Finding finding, PropertyClaim claim) =>
        finding.Outcome == OutcomeOf(claim) && (claim.Exception is null || finding.Exceptions.Any(exception => exception.Id == claim.Exception && exception.Result == Truth.True));

    private static Outcome OutcomeOf(PropertyClaim claim) => OutcomeNames.Find(claim.Outcome)!.Value;
}
