using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>Options that take a whole number.</summary>
internal static class NumberOption
{
    /// <summary>Makes an option.</summary>
    /// <param name="name">Its name with dashes.</param>
    /// <param name="least">The least number allowed.</param>
    /// <param name="most">The greatest number allowed; <see cref="int.MaxValue"/> for no bound.</param>
    /// <param name="description">What it is for, with its default.</param>
    public static Option<int?> Create(string name, int least, int most, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Parse(result, name, least, most),
    };

    private static int? Parse(ArgumentResult result, string name, int least, int most)
    {
        var word = result.Tokens[0].Value;
        var isWhole = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (isWhole && number >= least && number <= most) return number;
        var range = most == int.MaxValue ? $"of at least {least}" : $"from {least} to {most}";
        result.AddError($"{name} takes a whole number {range}, not `{word}`");
        return null;
    }
}
