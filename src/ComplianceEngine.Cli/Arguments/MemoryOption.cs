using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>The option that bounds how much memory an audit or a report takes.</summary>
internal static class MemoryOption
{
    // The runtime, the rules and what the threads read into take some twenty to fifty megabytes whatever is audited.
    private const long Least = 64_000_000;

    private static readonly (string Unit, long Bytes)[] Units =
        [("KIB", 1L << 10), ("MIB", 1L << 20), ("GIB", 1L << 30), ("TIB", 1L << 40), ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("TB", 1_000_000_000_000)];

    public static Option<long?> Create() => new("--memory")
    {
        Description = "How much memory to use at most, such as 512MB or 2GiB; at least 64MB. Larger exports are read in several passes, "
            + "and what an audit finds waits in a temporary file; the result is the same. Default: as much as the export takes.",
        HelpName = "SIZE",
        CustomParser = result => Parse(result),
    };

    private static long? Parse(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Read(word) is not { } bytes) result.AddError($"--memory takes a size such as 512MB or 2GiB, not `{word}`");
        else if (bytes < Least) result.AddError($"--memory takes at least {Least / 1_000_000}MB, not `{word}`");
        else return bytes;
        return null;
    }

    private static long? Read(string word)
    {
        var (unit, size) = Array.Find(Units, unit => word.EndsWith(unit.Unit, StringComparison.OrdinalIgnoreCase));
        if (unit is null) return null;
        var isNumber = decimal.TryParse(word.AsSpan(0, word.Length - unit.Length).TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        return isNumber && number <= long.MaxValue / size ? (long)(number * size) : null;
    }
}
