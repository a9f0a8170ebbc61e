namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>Which offenses the law names, by number.</summary>
internal static class Offenses
{
    /// <summary>Limb i of the list of 2014; a number in parentheses is a subdivision.</summary>
    public static readonly IReadOnlyList<string> Listed = Split("""
        120.01 120.02 120.03 120.04 120.04-a(4) 120.05 120.06 120.07 120.08 120.09 120.10 120.11 120.12 120.13 120.18 120.25
        120.55 120.60 120.70 121.12 121.13 125.10 125.11 125.12 125.13 125.14 125.15 125.20 125.21 125.22 125.25 125.26 125.27
        125.40 125.45 130.25 130.30 130.35 130.40 130.45 130.50 130.53 130.65 130.65-a 130.66 130.67 130.70 130.75 130.80
        130.85 130.90 130.95 130.96 135.10 135.20 135.25 135.35 135.50 135.65(2)(b) 140.17 140.25 140.30 145.12 150.05 150.10
        150.15 150.20 160.05 160.10 160.15 195.07 195.08 195.17 215.11 215.12 215.13 215.15 215.16 215.17 215.51 215.52 220.18
        220.21 220.28 220.41 220.43 220.44 220.48 220.77 230.05 230.06 230.19 230.25(2) 230.30 230.32 230.33 230.34 235.22
        240.06 240.55 240.60 240.61 240.62 240.63 240.75 241.05 255.26 255.27 260.25 260.32 260.34 263.05 263.10 263.11 263.15
        263.16 263.30 265.01-a 265.01-b 265.02(2) 265.02(3) 265.02(4) 265.02(5) 265.02(6) 265.02(7) 265.02(8) 265.03 265.04
        265.08 265.09 265.10 265.11 265.12 265.13 265.14 265.16 265.17 265.19 265.35(2) 270.30 270.35 405.16(1) 405.18 460.22
        470.21 470.22 470.23 470.24 490.10 490.15 490.20 490.25 490.30 490.35 490.37 490.40 490.45 490.47 490.50 490.55
        """);

    /// <summary>What the state added to the list.</summary>
    public const string AddedByState = "230.34-a";

    /// <summary>What the department added by rule.</summary>
    public static readonly IReadOnlyList<string> AddedByRule = Split("135.37 135.61 230.08 230.11 230.12 230.13 230.34-a");

    /// <summary>What stands near the list and not on it.</summary>
    public static readonly IReadOnlyList<string> NearMisses = Split("120.00 120.14 121.11 130.55 140.20 155.30 220.16 220.39 265.01 265.02(1) 265.02(9) 135.65(1) 230.00 120.04-a(1)");

    public static readonly IReadOnlyList<string> RepealedIn2019 = ["125.40", "125.45"];
    public static readonly IReadOnlyList<string> RepealedIn2024 = ["130.40", "130.45", "130.50"];
    public static readonly DateOnly Since = new(2014, 12, 14);
    public static readonly DateOnly StateSince = new(2018, 11, 13);
    public static readonly DateOnly RepealOf2024 = new(2024, 9, 1);

    /// <summary>The New York offense of a charge, or the one that its foreign offense equals: <c>PL 265.02(3)</c>.</summary>
    public static string Of(Row charge) => IsNewYork(charge) ? $"{charge["law"]} {charge["section"]}{Marks(charge["subdivision"])}" : charge["equivalent_section"];

    public static bool IsNewYork(Row charge) => charge["jurisdiction"] == "NY";

    /// <summary>Whether an offense is one of those, or a part of one.</summary>
    public static bool IsOneOf(string offense, string law, IReadOnlyList<string> numbers)
    {
        if (!offense.StartsWith(law, StringComparison.Ordinal) || offense.Length <= law.Length || offense[law.Length] != ' ') return false;
        var number = offense[(law.Length + 1)..];
        return numbers.Any(one => number.StartsWith(one, StringComparison.Ordinal) && (number.Length == one.Length || number[one.Length] == '('));
    }

    // 2(b) is (2)(b).
    private static string Marks(string subdivision) =>
        string.Concat(subdivision.Split((char[])['(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(part => $"({part})"));

    private static string[] Split(string text) => text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
