using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>A dossier of which a changed pack says something else than the pack.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Before">What the pack says.</param>
/// <param name="After">What the changed pack says.</param>
/// <param name="Finding">The pack's finding.</param>
/// <param name="IsOneOfSeveral">Whether the act was judged under several versions.</param>
internal sealed record TellingDossier(EditedCase Dossier, Verdicts Before, Verdicts After, Finding Finding, bool IsOneOfSeveral)
{
    /// <summary>Whether the outcomes differ, and not only what is told besides.</summary>
    public bool IsOfOutcome => Before.Outcome != After.Outcome;
}

/// <summary>Looks for dossiers that tell packs apart, near the dossiers of test cases.</summary>
/// <param name="pack">The pack.</param>
/// <param name="cases">Its test cases and what is near them.</param>
internal sealed class TellingSearch(RulePack pack, NearbyCases cases)
{
    /// <summary>Looks for a dossier for each of some changed packs.</summary>
    /// <param name="rule">The rule that is judged.</param>
    /// <param name="changed">The changed packs, each with what changes values besides.</param>
    /// <param name="most">How many dossiers are tried.</param>
    /// <param name="seed">Which of the many that could be.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>A dossier for each; <see langword="null"/> where none was found, which shows nothing.</returns>
    public TellingDossier?[] Find(string rule, IReadOnlyList<(RulePack Pack, IClauseLens? Lens)> changed, int most, int seed, CancellationToken cancellation)
    {
        var found = new TellingDossier?[changed.Count];
        if (changed.Count == 0) return found;
        var shelf = new EngineShelf([Only(pack, rule)]);
        EngineShelf[] others = [.. changed.Select(one => new EngineShelf([Only(one.Pack, rule)], one.Lens))];
        var about = pack.Rules.First(one => one.Id == rule).About;
        foreach (var near in cases.Near(rule, shelf.For(ImmutableDictionary<string, string>.Empty).Fields, most, seed))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!found.Contains(null)) break;
            Try(near, about, shelf, others, found, cancellation);
        }

        return found;
    }

    private static void Try(EditedCase near, RecordSchema about, EngineShelf shelf, EngineShelf[] others, TellingDossier?[] found, CancellationToken cancellation)
    {
        using var judged = near.Load(about);
        if (judged?.Judge(shelf, cancellation) is not { Count: > 0 } findings) return;
        for (var i = 0; i < others.Length; i++)
        {
            if (found[i] is { IsOfOutcome: true }) continue;
            var telling = Compare(near, findings, judged.Judge(others[i], cancellation));
            if (telling.Before == telling.After || (found[i] is not null && !telling.IsOfOutcome)) continue;
            found[i] = Shrink(telling, about, shelf, others[i], cancellation);
        }
    }

    // What need not be changed is left as the case has it.
    private static TellingDossier Shrink(TellingDossier telling, RecordSchema about, EngineShelf shelf, EngineShelf other, CancellationToken cancellation)
    {
        foreach (var edit in telling.Dossier.Edits)
        {
            var fewer = telling.Dossier with { Edits = telling.Dossier.Edits.Remove(edit) };
            using var judged = fewer.Load(about);
            if (judged?.Judge(shelf, cancellation) is not { Count: > 0 } findings) continue;
            var shrunk = Compare(fewer, findings, judged.Judge(other, cancellation));
            if (telling.IsOfOutcome ? shrunk.IsOfOutcome : shrunk.Before != shrunk.After) telling = shrunk;
        }

        return telling;
    }

    private static TellingDossier Compare(EditedCase dossier, IReadOnlyList<Finding> before, IReadOnlyList<Finding> after) =>
        new(dossier, Verdicts.Of(before), Verdicts.Of(after), Verdicts.Differing(before, after), before.Count > 1);

    private static RulePack Only(RulePack pack, string rule) => pack with { Rules = [.. pack.Rules.Where(one => one.Id == rule)] };
}
