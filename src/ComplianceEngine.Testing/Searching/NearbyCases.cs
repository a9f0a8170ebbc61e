using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing.Generation;

namespace ComplianceEngine.Testing;

/// <summary>The dossiers of a pack's test cases and others near them, up to three small changes away.</summary>
/// <param name="pack">The pack.</param>
/// <param name="files">Its test files.</param>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class NearbyCases(RulePack pack, IEnumerable<RuleTestFile> files)
{
    private const int MostEdits = 3;
    private readonly FieldValues values = new(pack);
    private readonly ILookup<string, RuleTestFile> files = files.ToLookup(file => file.Rule, StringComparer.Ordinal);

    /// <summary>The cases of a rule as they stand.</summary>
    public IEnumerable<EditedCase> Of(string rule) => files[rule].SelectMany(file => file.Cases.Select(test => new EditedCase(file, test, [])));

    /// <summary>Dossiers near the cases of a rule, in an order that is the same every time.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="fields">The fields that may differ.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Which of the many that could be.</param>
    public IEnumerable<EditedCase> Near(string rule, IReadOnlySet<FieldDefinition> fields, int count, int seed)
    {
        var random = SeededRandom.For((ulong)seed, 0, 0, 0);
        var cases = Of(rule).ToList();
        if (cases.Count == 0) yield break;
        var edits = new DossierEdit[cases.Count][][];
        for (var i = 0; i < count; i++)
        {
            var at = random.Below(cases.Count);
            var known = edits[at] ??= [.. DossierEdit.Of(cases[at].Dossier, fields, values).GroupBy(edit => (edit.Schema, edit.Key, edit.Field)).Select(group => group.ToArray())];
            if (known.Length > 0) yield return cases[at] with { Edits = Choose(known, ref random) };
        }
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
}
