using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Asks of each version of a rule which outcomes it can have, whether each exception ever excuses, and whether it takes what is unknown for settled.</summary>
/// <param name="pack">The pack.</param>
/// <param name="book">What it finds of the test cases.</param>
internal sealed class OutcomeQuestions(RulePack pack, CaseBook book)
{
    /// <summary>The answers for one version.</summary>
    public IEnumerable<ProofResult> Ask(Rule rule, RuleVersion version)
    {
        var owner = $"{new ClauseOwner(ClauseOwner.Rule, rule.Id, version.InForce.FromEarliest, "")}";

        // Without it, what no case shows is not proved.
        VersionProof? proof = ProofBound.Try(() => new VersionProof(pack, rule, version), out var made) ? made : null;
        foreach (var outcome in Wanted(version))
            yield return Answer(owner, version.Location, $"it never says `{outcome.ToName()}`", book.Find(rule, version, outcome), proof, one => !one.Outcomes().Contains((int)outcome),
                outcome is Outcome.NeedsReview or Outcome.Undetermined ? ProofState.Noted : ProofState.Fault);
        foreach (var exception in version.Exceptions)
            yield return Answer(
                $"{new ClauseOwner(ClauseOwner.Rule, rule.Id, version.InForce.FromEarliest, exception.Id)}", exception.Location, "it never excuses what nothing else excuses",
                book.FindSaved(rule, version, exception.Id), proof, one => one.IsSameWithout(exception), ProofState.Noted);
        yield return Hidden(owner, version, proof);
    }

    private static IEnumerable<Outcome> Wanted(RuleVersion version)
    {
        yield return Outcome.NotApplicable;
        yield return Outcome.PossibleViolation;
        if (!version.Exceptions.IsEmpty) yield return Outcome.Exempt;
        if (version.Exceptions.Any(exception => exception is { Asks: not null, Condition: not null })) yield return Outcome.NeedsReview;
        yield return Outcome.Undetermined;
    }

    private static ProofResult Answer(string owner, Records.SourceLocation place, string claim, ProofExample? example, VersionProof? proof, Func<VersionProof, bool> isProved, ProofState proved)
    {
        if (example is not null) return new ProofResult(owner, place, claim, ProofState.Shown, example);
        return new ProofResult(owner, place, claim, proof is not null && ProofBound.Allows(() => isProved(proof)) ? proved : ProofState.NotProved, null);
    }

    // Kleene's tables take no unknown for settled; only clauses that ask what was written down do, since for them a blank is the answer.
    private static ProofResult Hidden(string owner, RuleVersion version, VersionProof? proof)
    {
        const string Claim = "what is unknown never settles it where an answer would settle it otherwise";
        if (proof is null || !ProofBound.Try(() => proof.Hidden().ToList(), out var hidden)) return new ProofResult(owner, version.Location, Claim, ProofState.NotProved, null);
        return hidden.Count == 0
            ? new ProofResult(owner, version.Location, Claim, ProofState.Proved, null)
            : new ProofResult(owner, version.Location, $"it may take for settled what is unknown of {string.Join(", ", hidden)}", ProofState.NotProved, null);
    }
}
