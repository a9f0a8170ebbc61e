using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Cli.Packs;

/// <summary>What a command line says of open questions of law.</summary>
internal static class ReadingChoice
{
    private const string All = "all";

    /// <summary>Reads <c>A1=doc</c> and <c>all</c>.</summary>
    /// <param name="words">What was given, in order.</param>
    /// <param name="packs">The packs whose readings can be chosen.</param>
    /// <exception cref="CommandFailure">A reading or option does not exist, or two options of one reading are asked for.</exception>
    public static ReadingSelection Parse(ImmutableArray<string> words, IReadOnlyList<RulePack> packs)
    {
        var choices = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var word in words.Where(word => word != All))
        {
            var (reading, option) = Find(word, packs);
            if (choices.TryGetValue(reading, out var other) && other != option)
                throw CommandFailure.Usage($"--reading: `{reading}` cannot be both `{other}` and `{option}`; `all` tries every option");
            choices[reading] = option;
        }

        return new ReadingSelection(choices.ToImmutable(), words.Contains(All));
    }

    private static (string Reading, string Option) Find(string word, IReadOnlyList<RulePack> packs)
    {
        if (word.Split('=', 2) is not [var id, var option])
            throw CommandFailure.Usage($"--reading takes a question and an option, such as A1=doc, or all; not `{word}`");
        var readings = packs.SelectMany(pack => pack.Readings).ToList();
        if (readings.Find(reading => reading.Id == id) is not { } found)
            throw CommandFailure.Usage($"--reading: no pack in use leaves a question `{id}` open; {Known(id, readings.Select(reading => reading.Id), "open are")}");
        if (found.IndexOf(option) < 0)
            throw CommandFailure.Usage($"--reading: `{id}` has no option `{option}`; {Known(option, found.Options.Select(one => one.Id), "it has")}");
        return (id, option);
    }

    private static string Known(string word, IEnumerable<string> known, string verb)
    {
        var names = known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (Suggestion.DidYouMean(word, names) is { Length: > 0 } hint) return hint;
        return names.Count == 0 ? "none is" : $"{verb} {string.Join(", ", names)}";
    }
}
