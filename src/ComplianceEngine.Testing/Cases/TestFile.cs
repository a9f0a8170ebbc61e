using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Testing;

/// <summary>A file of test cases over one shared dossier.</summary>
/// <param name="Base">The dossier that every case starts from.</param>
/// <param name="Location">Where what is tested is named.</param>
public abstract record TestFile(TestDossier Base, SourceLocation Location);

/// <summary>One test case: what differs from the shared dossier.</summary>
/// <param name="Name">What it shows, as a sentence.</param>
/// <param name="Without">Kinds of records, or single records as <c>kind.key</c>, taken out of the shared dossier first.</param>
/// <param name="Given">Records added, or fields changed where the key is in the shared dossier.</param>
/// <param name="Readings">Options taken of open readings.</param>
/// <param name="Location">Where it stands.</param>
public abstract record TestCase(
    string Name, ImmutableArray<string> Without, TestDossier Given, ImmutableDictionary<string, string> Readings, SourceLocation Location)
{
    /// <summary>Why the case is known not to pass; empty if it must pass.</summary>
    public string KnownGap { get; init; } = "";

    /// <summary>How it came out.</summary>
    /// <param name="failures">What differs from what is expected.</param>
    public TestStatus StatusOf(ImmutableArray<string> failures) => (failures.IsEmpty, KnownGap.Length > 0) switch
    {
        (true, false) => TestStatus.Passed,
        (false, false) => TestStatus.Failed,
        (false, true) => TestStatus.KnownGap,
        _ => TestStatus.GapClosed,
    };
}
