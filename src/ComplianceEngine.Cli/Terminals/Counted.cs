using System.Globalization;

namespace ComplianceEngine.Cli.Terminals;

/// <summary>Numbers with their nouns.</summary>
internal static class Counted
{
    /// <summary><c>1 row</c>, <c>2 rows</c>.</summary>
    public static string Of(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
