using System.Collections.Immutable;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing;

namespace ComplianceEngine.Cli.Packs;

/// <summary>A pack with the test cases that lie beside its rules.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Pack">The pack.</param>
/// <param name="Rules">The files of cases of rules.</param>
/// <param name="Reports">The files of cases of reports.</param>
internal sealed record TestedPack(string Folder, RulePack Pack, ImmutableArray<RuleTestFile> Rules, ImmutableArray<ReportTestFile> Reports)
{
    /// <summary>All of them.</summary>
    public ImmutableArray<TestFile> Files => [.. Rules, .. Reports];
}

/// <summary>Loads packs with their test cases.</summary>
internal static class TestedPacks
{
    /// <summary>Loads the packs asked for, or all there are.</summary>
    /// <param name="choice">The packs.</param>
    /// <param name="services">What to load them with.</param>
    /// <param name="faults">Where faults of test files go.</param>
    /// <exception cref="CommandFailure">There is no such pack, or one does not load.</exception>
    public static ImmutableArray<TestedPack> Load(PackChoice choice, VerbServices services, DiagnosticBag faults) => [.. PackLibrary.Find(choice).Select(folder =>
    {
        var pack = services.Packs.Load(folder, new DiagnosticBag(), PackScrutiny.Errors)
            ?? throw new CommandFailure(ExitCode.Rules, "nothing was done, because rules do not load");
        return new TestedPack(folder, pack, new RuleTestRunner([pack]).Read(folder, faults), new ReportTestRunner([pack]).Read(folder, faults));
    })];
}
