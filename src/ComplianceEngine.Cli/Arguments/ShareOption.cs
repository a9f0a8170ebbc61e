using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>Options that take a share in percent.</summary>
internal static class ShareOption
{
    /// <summary>Makes an option.</summary>
    /// <param name="name">Its name with dashes.</param>
    /// <param name="description">What it is for, with its default.</param>
    public static Option<decimal?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "PERCENT",
        CustomParser = result => Parse(result, name),
    };

    private static decimal? Parse(ArgumentResult result, string name)
    {
        var word = result.Tokens[0].Value;
        if (decimal.TryParse(word.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 100) return share;
        result.AddError($"{name} takes a share from 0 to 100 percent, not `{word}`");
        return null;
    }
}
