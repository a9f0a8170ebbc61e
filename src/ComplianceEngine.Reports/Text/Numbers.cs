using System.Globalization;

namespace ComplianceEngine.Reports;

/// <summary>Numbers in sentences.</summary>
internal static class Numbers
{
    /// <summary>A number with its noun: <c>1 rule</c>, <c>2 rules</c>.</summary>
    public static string Count(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A share in whole per cent; what is neither none nor all is never shown as such.</summary>
    public static string Share(long part, long whole)
    {
        if (part == 0 || whole == 0) return "0 %";
        if (part == whole) return "100 %";
        var rounded = (part * 100 + whole / 2) / whole;
        return rounded == 0 ? "under 1 %" : string.Create(CultureInfo.InvariantCulture, $"{Math.Min(rounded, 99)} %");
    }

    /// <summary>How many digits a number has that is not negative.</summary>
    public static int Digits(long number) => number.ToString(CultureInfo.InvariantCulture).Length;
}
