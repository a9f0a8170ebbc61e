using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>What a pack finds of the dossiers of its test cases: the first place to look for an example.</summary>
internal sealed class CaseBook
{
    private readonly Dictionary<(string Rule, DateOnly Version, Outcome Outcome), ProofExample> outcomes = [];
    private readonly Dictionary<(string Rule, DateOnly Version, string Exception), ProofExample> saved = [];

    /// <summary>Judges every case.</summary>
    public CaseBook(RulePack pack, NearbyCases cases, CancellationToken cancellation)
    {
        var engines = new EngineShelf([pack]);
        foreach (var rule in pack.Rules)
            foreach (var test in cases.Of(rule.Id))
            {
                using var judged = test.Load(rule.About);
                foreach (var finding in judged?.Judge(engines, cancellation) ?? []) Note(rule.Id, test, finding);
            }
    }

    /// <summary>A dossier of which a version of a rule says something; <see langword="null"/> if no case is one.</summary>
    public ProofExample? Find(Rule rule, RuleVersion version, Outcome outcome) => outcomes.GetValueOrDefault((rule.Id, version.InForce.FromEarliest, outcome));

    /// <summary>A dossier that one exception alone excuses; <see langword="null"/> if no case is one.</summary>
    public ProofExample? FindSaved(Rule rule, RuleVersion version, string exception) => saved.GetValueOrDefault((rule.Id, version.InForce.FromEarliest, exception));

    private void Note(string rule, EditedCase test, Finding finding)
    {
        if (finding.RuleVersion is not { } version) return;
        var example = ProofExample.Of(test, finding);
        outcomes.TryAdd((rule, version, finding.Outcome), example);
        ImmutableArray<string> excusing = [.. finding.Exceptions.Where(exception => exception.Result == Truth.True).Select(exception => exception.Id)];
        if (finding.Outcome == Outcome.Exempt && excusing is [var alone]) saved.TryAdd((rule, version, alone), example);
    }
}
