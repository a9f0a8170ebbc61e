using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using ComplianceEngine.Records;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>Options that take one of a few words.</summary>
internal static class WordOption
{
    /// <summary>Makes an option.</summary>
    /// <param name="name">Its name with dashes.</param>
    /// <param name="kind">What a word is called in messages.</param>
    /// <param name="description">What it is for, with its default.</param>
    /// <param name="words">The words with their meanings; the default of the type is the option's.</param>
    public static Option<T> Create<T>(string name, string kind, string description, ImmutableArray<(string Word, T Meaning)> words) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', words.Select(one => one.Word)),
        CustomParser = result => Parse(result, kind, words),
    };

    private static T? Parse<T>(ArgumentResult result, string kind, ImmutableArray<(string Word, T Meaning)> words)
    {
        var given = result.Tokens[0].Value;
        foreach (var (word, meaning) in words)
            if (word == given) return meaning;
        var known = words.Select(one => one.Word).ToList();
        var hint = Suggestion.DidYouMean(given, known);
        var all = $"{string.Join(", ", known.SkipLast(1))} or {known[^1]}";
        result.AddError($"there is no {kind} `{given}`: it is {all}{(hint.Length > 0 ? $"; {hint}" : "")}");
        return default;
    }
}
