// quoted: pack-cases
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing;

namespace ComplianceEngine.Hosting.Tests.Guide;

/// <summary>The pack that the program was built with still says what its authors say it does.</summary>
public sealed class PackCases
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "rules", "nyc-detainer");
    private static readonly DiagnosticBag Faults = new();
    private static readonly RuleTestRunner Runner = new([RulePackLoader.Load(Folder, Faults, PackScrutiny.Errors)!]);

    public static IEnumerable<TestCaseData> Cases() =>
        from file in Runner.Read(Folder, Faults)
        from test in file.Cases
        select new TestCaseData(file, test).SetArgDisplayNames(file.Rule, test.Name);

    [TestCaseSource(nameof(Cases))]
    public void A_case_of_the_pack_holds(RuleTestFile file, RuleTestCase test) =>
        Assert.That(Runner.Run(file, test, new DiagnosticBag(), CancellationToken.None)?.Failures, Is.Empty);
}
// end
