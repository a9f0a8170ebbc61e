using System.Collections.Immutable;

namespace ComplianceEngine.Testing.Generation;

/// <summary>An offense that a charge can name.</summary>
/// <param name="Law">PL, VTL or AC for New York.</param>
/// <param name="Section">The section.</param>
/// <param name="Grade">Its usual grade.</param>
/// <param name="Subdivisions">Subdivisions to choose from; the empty text is a charge that names none.</param>
internal sealed record Offense(string Law, string Section, string Grade, ImmutableArray<string> Subdivisions)
{
    private const string Felony = "felony";
    private const string Misdemeanor = "misdemeanor";

    /// <summary>
    /// Offenses of New York law, the common ones more often. Some are on the city's list of violent or serious crimes, some of
    /// the most common are not, and some are listed in certain subdivisions only.
    /// </summary>
    public static readonly Weighted<Offense> NewYork = new(
        (Penal("120.00", Misdemeanor, "1", "2", "3"), 14),
        (Penal("120.05", Felony, "1", "2", "3", "4", "6", "12"), 7),
        (Penal("120.10", Felony, "1", "3"), 2),
        (Penal("120.14", Misdemeanor, "1", "2"), 4),
        (Penal("121.11", Misdemeanor, ""), 2),
        (Penal("121.12", Felony, ""), 1),
        (Penal("125.20", Felony, "1"), 1),
        (Penal("125.25", Felony, "1", "3"), 1),
        (Penal("130.35", Felony, "1"), 1),
        (Penal("130.50", Felony, "1", "3"), 1),
        (Penal("130.52", Misdemeanor, ""), 2),
        (Penal("130.65", Felony, "1", "3"), 1),
        (Penal("135.61", Felony, ""), 1),
        (Penal("135.65", Felony, "1", "2(a)", "2(b)", "2", ""), 1),
        (Penal("140.10", Misdemeanor, "a"), 3),
        (Penal("140.20", Felony, ""), 5),
        (Penal("140.25", Felony, "1(a)", "1(b)", "2"), 3),
        (Penal("140.30", Felony, "2", "4"), 1),
        (Penal("145.00", Misdemeanor, "1"), 5),
        (Penal("150.10", Felony, ""), 1),
        (Penal("155.25", Misdemeanor, ""), 14),
        (Penal("155.30", Felony, "1", "4"), 6),
        (Penal("155.35", Felony, "1"), 3),
        (Penal("160.05", Felony, ""), 3),
        (Penal("160.10", Felony, "1", "2(a)", "2(b)"), 3),
        (Penal("160.15", Felony, "2", "4"), 2),
        (Penal("165.40", Misdemeanor, ""), 5),
        (Penal("170.25", Felony, ""), 1),
        (Penal("205.30", Misdemeanor, ""), 3),
        (Penal("215.50", Misdemeanor, "3"), 5),
        (Penal("215.51", Felony, "b", "c", "d"), 2),
        (Penal("220.03", Misdemeanor, ""), 10),
        (Penal("220.16", Felony, "1", "12"), 4),
        (Penal("220.39", Felony, "1"), 4),
        (Penal("220.44", Felony, "2"), 1),
        (Penal("221.10", Misdemeanor, "1"), 4),
        (Penal("230.00", Misdemeanor, ""), 2),
        (Penal("230.25", Felony, "1", "2", ""), 1),
        (Penal("230.34-a", Felony, "1(a)"), 1),
        (Penal("240.20", "violation", "1", "7"), 6),
        (Penal("240.30", Misdemeanor, "1(a)", "4"), 3),
        (Penal("240.37", Misdemeanor, ""), 1),
        (Penal("260.10", Misdemeanor, "1"), 3),
        (Penal("265.01", Misdemeanor, "1", "2"), 5),
        (Penal("265.02", Felony, "1", "3", "5(ii)", "8", "10", ""), 3),
        (Penal("265.03", Felony, "1(b)", "3"), 4),
        (Penal("270.30", Felony, ""), 1),
        (Traffic("511", Misdemeanor, "1(a)", "2(a)(i)", "2(a)(iv)"), 8),
        (Traffic("600", Felony, "2(a)"), 1),
        (Traffic("600", Misdemeanor, "2(a)"), 1),
        (Traffic("1192", Misdemeanor, "2", "3"), 6),
        (new Offense("AC", "10-125", "violation", ["b"]), 2));

    /// <summary>Foreign offenses: the section there, and the New York section it is recorded to equal.</summary>
    public static readonly Weighted<(string Jurisdiction, string Section, string Grade, string Equivalent)> Elsewhere = new(
        (("NJ", "2C:15-1", Felony, "160.10"), 3),
        (("NJ", "2C:20-3", Felony, "155.30"), 3),
        (("CT", "53a-60", Felony, "120.05"), 2),
        (("PA", "3502", Felony, ""), 2),
        (("FL", "784.045", Felony, "120.10"), 1),
        (("federal", "21 USC 841", Felony, "220.41"), 2),
        (("federal", "8 USC 1326", Felony, ""), 2));

    private static Offense Penal(string section, string grade, params ReadOnlySpan<string> subdivisions) => new("PL", section, grade, [.. subdivisions]);

    private static Offense Traffic(string section, string grade, params ReadOnlySpan<string> subdivisions) => new("VTL", section, grade, [.. subdivisions]);
}
