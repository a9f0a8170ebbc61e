using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Testing;

/// <summary>The test cases of a report, over one shared dossier.</summary>
/// <param name="Report">The report's name.</param>
/// <param name="Base">The dossier that every case starts from.</param>
/// <param name="Cases">The cases, in the file's order.</param>
/// <param name="Location">Where the report is named.</param>
public sealed record ReportTestFile(string Report, TestDossier Base, ImmutableArray<ReportTestCase> Cases, SourceLocation Location) : TestFile(Base, Location);

/// <summary>One case of a report: what differs from the shared dossier, the year, and the figures expected.</summary>
/// <param name="Name">What it shows, as a sentence.</param>
/// <param name="Year">The calendar year in which the reporting year ends.</param>
/// <param name="Without">Kinds of records, or single records as <c>kind.key</c>, taken out of the shared dossier first.</param>
/// <param name="Given">Records added, or fields changed where the key is in the shared dossier.</param>
/// <param name="Readings">Options taken of open readings.</param>
/// <param name="Expect">
/// The figures by line, as the report shows them: <c>2</c>, <c>1 to 2</c>, <c>1 or more</c>, <c>1 to 2 or more</c>, <c>not in the records</c>. A line that
/// is not named must count nobody, surely or perhaps, unless no record holds it.
/// </param>
/// <param name="Needs">The facts for want of which figures are undecided, as <c>record.field</c> in any order; <see langword="null"/> if they are not looked at.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ReportTestCase(
    string Name, int Year, ImmutableArray<string> Without, TestDossier Given, ImmutableDictionary<string, string> Readings,
    ImmutableDictionary<string, YamlText> Expect, ImmutableArray<string>? Needs, SourceLocation Location)
    : TestCase(Name, Without, Given, Readings, Location);

/// <summary>How one case of a report went.</summary>
/// <param name="Report">The report's name.</param>
/// <param name="Case">The case.</param>
/// <param name="Failures">What differs from what is expected, a sentence each; empty if it passed.</param>
public sealed record ReportTestResult(string Report, ReportTestCase Case, ImmutableArray<string> Failures)
{
    /// <summary>Whether every figure is as expected.</summary>
    public bool Passed => Failures.IsEmpty;
}
