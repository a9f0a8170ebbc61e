using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ComplianceEngine.Testing;

/// <summary>Mutation in words.</summary>
public static class MutationText
{
    /// <summary>The mutants of a pack that no case noticed, by what they belong to.</summary>
    /// <param name="pack">The pack's name.</param>
    /// <param name="fates">Its mutants.</param>
    public static string Of(string pack, ImmutableArray<MutantFate> fates)
    {
        var text = new StringBuilder();
        var killed = fates.Count(fate => fate.KilledBy is not null);
        var survivors = fates.Where(fate => fate.Survived).ToList();
        var equivalent = fates.Length - killed - survivors.Count;
        text.Append(CultureInfo.InvariantCulture, $"{pack}: {killed} of {killed + survivors.Count} changes noticed ({CoverageText.Share(killed, killed + survivors.Count)} %)");
        text.Append(CultureInfo.InvariantCulture, $"{(equivalent == 0 ? "" : $"; {equivalent} more can be noticed by no case")}\n");
        if (survivors.Count > 0) text.Append("  No test would notice if\n");
        foreach (var owner in survivors.GroupBy(fate => fate.Mutant.Owner, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"    in {owner.Key}\n");
            foreach (var fate in owner)
            {
                text.Append(CultureInfo.InvariantCulture, $"      {fate.Mutant.Location}: {fate.Mutant.Change}{(fate.Tried == 0 ? " (no test reaches it)" : "")}\n");
                if (fate.Suggestion is { } suggested)
                    text.Append(CultureInfo.InvariantCulture, $"        {suggested.File} could have ({suggested.Difference})\n          {suggested.Yaml.TrimEnd().Replace("\n", "\n          ", StringComparison.Ordinal)}\n");
            }
        }

        return text.ToString();
    }
}
