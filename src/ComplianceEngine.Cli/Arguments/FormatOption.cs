using System.CommandLine;
using System.CommandLine.Parsing;
using ComplianceEngine.Records;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>How findings are written.</summary>
internal enum FindingFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>A table for spreadsheets.</summary>
    Csv,
}

/// <summary>The option that chooses how findings are written.</summary>
internal static class FormatOption
{
    private static readonly string[] Names = ["text", "jsonl", "csv"];

    public static Option<FindingFormat> Create() => new("--format")
    {
        Description = "How findings are written: text for people, jsonl (one JSON object a line) for programs, csv for spreadsheets. "
            + "Default: text.",
        HelpName = "text|jsonl|csv",
        CustomParser = Parse,
    };

    private static FindingFormat Parse(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        var index = Array.IndexOf(Names, word);
        if (index >= 0) return (FindingFormat)index;
        var hint = Suggestion.DidYouMean(word, Names);
        result.AddError($"there is no format `{word}`: it is text, jsonl or csv{(hint.Length > 0 ? $"; {hint}" : "")}");
        return default;
    }
}
