using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing.Generation;

namespace ComplianceEngine.Testing;

/// <summary>A dossier of which a changed pack says something else than the pack.</summary>
/// <param name="File">The file of the case that it was made from.</param>
/// <param name="Case">The case.</param>
/// <param name="Edits">What is different from the case's dossier.</param>
/// <param name="Before">What the pack says.</param>
/// <param name="After">What the changed pack says.</param>
/// <param name="Finding">The pack's finding.</param>
internal sealed record TellingDossier(RuleTestFile File, RuleTestCase Case, ImmutableArray<DossierEdit> Edits, Verdicts Before, Verdicts After, Finding Finding)
{
    /// <summary>Whether the outcomes differ, and not only what is told besides.</summary>
    public bool IsOfOutcome => Before.Outcome != After.Outcome;

    /// <summary>Whether the act was judged under several versions.</summary>
    public bool IsOneOfSeveral { get; init; }
}


/// <summary>Looks for dossiers that tell packs apart: near the dossiers of test cases, one or two small changes away.</summary>
/// <param name="pack">The pack.</param>
/// <param name="files">Its test files.</param>
internal sealed class TellingSearch(RulePack pack, IEnumerable<RuleTestFile> files)
{
    private const int MostEdits = 3;
    private readonly FieldValues values = new(pack);
    private readonly ILookup<string, RuleTestFile> files = files.ToLookup(file => file.Rule, StringComparer.Ordinal);

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
        var shelf = new EngineShelf([Only(pack, rule)]);
        EngineShelf[] others = [.. changed.Select(one => new EngineShelf([Only(one.Pack, rule)], one.Lens))];
        var fields = shelf.For(ImmutableDictionary<string, string>.Empty).Fields;
        var about = pack.Rules.First(one => one.Id == rule).About;
        var random = SeededRandom.For((ulong)seed, 0, 0, 0);
        var seeds = files[rule].SelectMany(file => file.Cases.Select(test => (File: file, Case: test))).ToList();
        if (seeds.Count == 0) return found;
        var edits = new DossierEdit[seeds.Count][][];
        for (var i = 0; i < most && found.Contains(null); i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var at = random.Below(seeds.Count);
            var (file, test) = seeds[at];
            var dossier = CaseDossier.Of(file.Base, test);
            var known = edits[at] ??= [.. DossierEdit.Of(dossier, fields, values).GroupBy(edit => (edit.Schema, edit.Key, edit.Field)).Select(group => group.ToArray())];
            if (known.Length == 0) continue;
            Try(new Subject(rule, about, file, test), Choose(known, ref random), shelf, others, found, cancellation);
        }

        return found;
    }

    // Any thing that can be changed is as likely as any other, however many values it has.
    private static ImmutableArray<DossierEdit> Choose(DossierEdit[][] known, ref SeededRandom random)
    {
        var chosen = new Dictionary<int, DossierEdit>();
        for (var left = random.Between(1, MostEdits); left > 0; left--)
        {
            var at = random.Below(known.Length);
            chosen[at] = known[at][random.Below(known[at].Length)];
        }

        return [.. chosen.Values];
    }

    private static void Try(Subject subject, ImmutableArray<DossierEdit> edits, EngineShelf shelf, EngineShelf[] others, TellingDossier?[] found, CancellationToken cancellation)
    {
        using var records = subject.Edited(edits);
        if (records is null) return;
        var findings = records.Judge(shelf, cancellation);
        if (findings.Count == 0) return;
        var before = Verdicts.Of(findings);
        for (var i = 0; i < others.Length; i++)
        {
            if (found[i] is { IsOfOutcome: true }) continue;
            var changed = records.Judge(others[i], cancellation);
            var after = Verdicts.Of(changed);
            if (after.Outcome == before.Outcome && (found[i] is not null || after.Details == before.Details)) continue;
            found[i] = Shrink(new TellingDossier(subject.File, subject.Case, edits, before, after, Verdicts.Differing(findings, changed)) { IsOneOfSeveral = findings.Count > 1 }, subject, shelf, others[i], cancellation);
        }
    }

    // What need not be changed is left as the case has it.
    private static TellingDossier Shrink(TellingDossier telling, Subject subject, EngineShelf shelf, EngineShelf other, CancellationToken cancellation)
    {
        foreach (var edit in telling.Edits)
        {
            var fewer = telling.Edits.Remove(edit);
            using var records = subject.Edited(fewer);
            if (records is null) continue;
            var findings = records.Judge(shelf, cancellation);
            if (findings.Count == 0) continue;
            var changed = records.Judge(other, cancellation);
            var shrunk = new TellingDossier(telling.File, telling.Case, fewer, Verdicts.Of(findings), Verdicts.Of(changed), Verdicts.Differing(findings, changed)) { IsOneOfSeveral = findings.Count > 1 };
            if (telling.IsOfOutcome ? shrunk.IsOfOutcome : shrunk.Before != shrunk.After) telling = shrunk;
        }

        return telling;
    }

    private static RulePack Only(RulePack pack, string rule) => pack with { Rules = [.. pack.Rules.Where(one => one.Id == rule)] };

    /// <summary>The case whose dossier is changed.</summary>
    private sealed record Subject(string Rule, RecordSchema About, RuleTestFile File, RuleTestCase Case)
    {
        public Judged? Edited(ImmutableArray<DossierEdit> edits)
        {
            var dossier = edits.Aggregate(CaseDossier.Of(File.Base, Case), (current, edit) => edit.Apply(current));
            return dossier.Rows.FirstOrDefault(row => row.Schema == About && (Case.Of is null || row.Key == Case.Of)) is { } judged
                ? new Judged(this, judged.Key, DossierRecords.Build(dossier, (_, _) => { }))
                : null;
        }
    }

    /// <summary>A changed dossier in memory.</summary>
    private sealed record Judged(Subject Subject, string Key, RecordSet Records) : IDisposable
    {
        public IReadOnlyList<Finding> Judge(EngineShelf engines, CancellationToken cancellation) =>
            engines.For(Subject.Case.Readings).Judge(Records, Subject.Rule, Key, Subject.Case.Person, cancellation);

        public void Dispose() => Records.Dispose();
    }
}
