using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>A test case that would notice a mutant, for a person to judge by the law.</summary>
/// <param name="File">The file of cases that it fits into.</param>
/// <param name="Yaml">The case; what it expects is what the rule says now, which is right only if the law says so.</param>
/// <param name="Difference">What the rule says, and what the changed one would.</param>
public sealed record SuggestedCase(string File, string Yaml, string Difference);

/// <summary>Looks for test cases that would notice the mutants that none did.</summary>
internal static class MutantSuggestions
{
    private const int Seed = 1;

    /// <summary>Looks for a case for each mutant.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="files">Its test files.</param>
    /// <param name="mutants">The mutants.</param>
    /// <param name="tries">How many dossiers are tried for each rule.</param>
    /// <param name="threads">How many threads work.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>A case for each mutant; <see langword="null"/> where none was found.</returns>
    public static SuggestedCase?[] For(RulePack pack, IEnumerable<TestFile> files, IReadOnlyList<PlannedMutant> mutants, int tries, int threads, CancellationToken cancellation)
    {
        var search = new TellingSearch(pack, new NearbyCases(pack, files.OfType<RuleTestFile>()));
        var found = new TellingDossier?[mutants.Count];
        var gate = new Lock();
        Parallel.ForEach(pack.Rules, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, rule =>
        {
            int[] open = [.. Enumerable.Range(0, mutants.Count).Where(i => new ChangedParts(pack, mutants[i].Edit(), mutants[i].Lens?.Target).Matters(rule))];
            var told = search.Find(rule.Id, [.. open.Select(i => (mutants[i].Edit(), (IClauseLens?)mutants[i].Lens))], tries, Seed, cancellation);
            lock (gate)
            {
                for (var i = 0; i < open.Length; i++) found[open[i]] = Better(found[open[i]], told[i]);
            }
        });
        return [.. found.Select(telling => telling is null ? null : Suggest(telling))];
    }

    private static TellingDossier? Better(TellingDossier? old, TellingDossier? other) =>
        old is null || (other is { IsOfOutcome: true } && !old.IsOfOutcome) ? other : old;

    private static SuggestedCase Suggest(TellingDossier telling)
    {
        var (before, after) = telling.IsOfOutcome ? (telling.Before.Outcome, telling.After.Outcome) : (telling.Before.Details, telling.After.Details);
        var (dossier, like) = (telling.Dossier, telling.Dossier.Case.Name);
        return new SuggestedCase(dossier.File.Location.Source.Path, CaseYaml.Of(dossier, telling.Finding, telling.IsOneOfSeveral, $"Like: {like}"), $"{before} | {after}".Replace('\n', ' '));
    }
}
