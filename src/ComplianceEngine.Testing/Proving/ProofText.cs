using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ComplianceEngine.Testing;

/// <summary>What was proved of a pack, in words.</summary>
public static class ProofText
{
    private static readonly (ProofState State, string Title)[] Parts =
    [
        (ProofState.Refuted, "Refuted, by a record"),
        (ProofState.Fault, "Of no use, as is proved of every record"),
        (ProofState.Noted, "Proved of every record, and worth knowing"),
        (ProofState.NotProved, "Not proved"),
    ];

    /// <summary>Everything but what is as it should be, which is only counted; proved properties are listed too.</summary>
    /// <param name="pack">The pack's name.</param>
    /// <param name="results">The answers.</param>
    public static string Of(string pack, ImmutableArray<ProofResult> results)
    {
        var text = new StringBuilder();
        int Count(ProofState state) => results.Count(result => result.State == state);
        text.Append(CultureInfo.InvariantCulture, $"{pack}: {results.Length} questions; a record settles {Count(ProofState.Shown)}, proof {Count(ProofState.Proved) + Count(ProofState.Noted) + Count(ProofState.Fault)}");
        text.Append(CultureInfo.InvariantCulture, $"; {Count(ProofState.Refuted)} refuted, {Count(ProofState.NotProved)} not proved\n");
        Write(text, "Proved properties", results.Where(result => result.State == ProofState.Proved && result.Owner.StartsWith("property ", StringComparison.Ordinal)));
        foreach (var (state, title) in Parts) Write(text, title, results.Where(result => result.State == state));
        return text.ToString();
    }

    private static void Write(StringBuilder text, string title, IEnumerable<ProofResult> results)
    {
        var owners = results.GroupBy(result => result.Owner, StringComparer.Ordinal).ToList();
        if (owners.Count > 0) text.Append(CultureInfo.InvariantCulture, $"  {title}\n");
        foreach (var owner in owners)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {owner.Key}\n");
            foreach (var result in owner)
            {
                text.Append(CultureInfo.InvariantCulture, $"      {result.Location}: {result.Claim}\n");
                if (result.Example is { Yaml.Length: > 0 } example) text.Append(CultureInfo.InvariantCulture, $"        {example.Yaml.TrimEnd().Replace("\n", "\n        ", StringComparison.Ordinal)}\n");
                else if (result.Example is { } known) text.Append(CultureInfo.InvariantCulture, $"        as the case \"{known.Like}\" shows\n");
            }
        }
    }
}
