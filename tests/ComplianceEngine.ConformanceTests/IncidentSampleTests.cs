using ComplianceEngine.Readers;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.ConformanceTests;

/// <summary>The tables in <c>samples/doc-ice-emails/README.md</c>, row by row.</summary>
public class IncidentSampleTests
{
    private static readonly string Folder = Path.Combine(Golden.Tests, "..", "samples", "doc-ice-emails");

    private static readonly RulePack Pack = PackOnDisk.Load(Path.Combine(Golden.Tests, "..", "rules", "nyc-detainer"));

    private static readonly HashSet<string> Provisions = [.. Pack.Rules.Select(rule => rule.Provision)];

    private static readonly Lazy<Dictionary<Subject, Finding>> Findings = new(Audit);

    public static IEnumerable<TestCaseData> Told => ReadTables().Select(row => new TestCaseData(row.Subject, row.Outcome).SetName($"{row.Subject} is {row.Outcome}"));

    [TestCaseSource(nameof(Told))]
    public void The_outcome_is_the_one_that_the_sample_tells(Subject subject, string outcome)
    {
        var finding = Findings.Value[subject];
        var found = finding.Outcome.ToName().Replace('_', ' ') + (finding.Disputed ? ", disputed" : "");
        Assert.That(found, Is.EqualTo(outcome), finding.Explanation);
    }

    [Test]
    public void What_the_sample_does_not_tell_is_not_applicable()
    {
        var told = ReadTables().Select(row => row.Subject).ToHashSet();
        var untold = Findings.Value.Where(pair => !told.Contains(pair.Key) && !GoesWithoutSaying(pair.Value))
            .Select(pair => $"{pair.Key}: {pair.Value.Outcome}");
        Assert.That(untold, Is.Empty);
    }

    [Test]
    public void The_sample_shows_every_outcome() =>
        Assert.That(ReadTables().Select(row => row.Outcome.Split(',')[0]).Distinct(), Is.EquivalentTo(Enum.GetValues<Outcome>().Select(outcome => outcome.ToName().Replace('_', ' '))));

    // Of the sections that came later the sample does not tell what was too early for them.
    private static bool GoesWithoutSaying(Finding finding) =>
        finding.Outcome == Outcome.NotApplicable || (finding.Outcome == Outcome.NotInForce && !finding.Provision.StartsWith("9-1", StringComparison.Ordinal));

    private static IEnumerable<(Subject Subject, string Outcome)> ReadTables() =>
        from line in File.ReadLines(Path.Combine(Folder, "README.md"))
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        where cells.Length > 5 && Provisions.Contains(cells[1])
        let record = cells[2].Split(' ')
        select (new Subject(cells[1], record[0], record[1], cells[3]), cells[4]);

    private static Dictionary<Subject, Finding> Audit()
    {
        using var dataset = DatasetReader.Read(Folder, new ReadOptions());
        return Outcomes.Findings(dataset, Pack).ToDictionary(finding => new Subject(finding.Provision, finding.Record, finding.RecordId, finding.PersonId ?? ""));
    }

    /// <summary>Whom a provision was asked about.</summary>
    public sealed record Subject(string Provision, string Record, string RecordId, string PersonId)
    {
        public override string ToString() => $"{Provision} of {Record} {RecordId}, {PersonId},";
    }
}
