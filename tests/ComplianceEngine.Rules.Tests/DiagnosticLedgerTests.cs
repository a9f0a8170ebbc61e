using ComplianceEngine.Records;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Rules.Tests;

public sealed class DiagnosticLedgerTests
{
    // Faults that need a folder on disk, or a pack that uses another; tests of the loader and of amendments show them.
    private static readonly string[] ShownElsewhere = ["CE1007", "CE1008", "CE1010", "CE1028"];

    [Test]
    public void Codes_are_never_given_to_anything_else() =>
        Golden.Check("corpus/diagnostics.expected.txt", string.Concat(DiagnosticCatalog.All.Select(entry => $"{entry.Code} {entry.Severity}: {entry.Message}\n")));

    [Test]
    public void Every_diagnostic_of_rules_is_shown_by_a_case()
    {
        var shown = Directory.EnumerateFiles(Path.Combine(Golden.Tests, "corpus"), "*.expected.txt", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "diagnostics.expected.txt")
            .Select(File.ReadAllText)
            .ToList();
        var never = DiagnosticCatalog.All.Select(entry => entry.Code)
            .Where(code => string.CompareOrdinal(code, "CE4") < 0 && !ShownElsewhere.Contains(code))
            .Where(code => !shown.Exists(text => text.Contains($" {code}: ", StringComparison.Ordinal)));
        Assert.That(never, Is.Empty);
    }
}
