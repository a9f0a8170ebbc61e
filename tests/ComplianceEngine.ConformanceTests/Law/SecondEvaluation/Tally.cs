using System.Collections.Immutable;
using System.Text;

namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>Holds what the engine found against the law said a second time, and counts on what both agree.</summary>
internal sealed class Tally(SecondLaw law)
{
    private const int LeastOfEach = 15;
    private readonly Dictionary<Outcome, int> outcomes = [];
    private readonly HashSet<DateOnly?> versions = [];
    private readonly List<string> differences = [];
    private int dossiers;

    /// <summary>The exceptions that excused some act which nothing else excused.</summary>
    public SortedSet<string> Savers { get; } = new(StringComparer.Ordinal);

    /// <summary>Compares one dossier, judged under each set of answers, of which the strictest stands.</summary>
    public void Compare(IReadOnlyList<Row> rows, SecondRun run, ImmutableArray<ImmutableDictionary<string, string>> readings)
    {
        var isDecided = false;
        foreach (var subject in law.Subjects(rows))
        {
            var found = run[subject];
            var said = readings.Select(answers => law.Worlds(rows, answers).Select(world => law.Judge(world, subject).ToList()).ToList()).ToList();
            if (said[0][0].Count != found.Count) differences.Add($"{subject.Id}: {said[0][0].Count} versions, the engine {found.Count}\n{Show(rows)}");
            else
                for (var i = 0; i < found.Count; i++)
                    isDecided |= Compare(rows, found[i], [.. said.Select(worlds => worlds.Select(verdicts => verdicts[i]).Distinct(SecondVerdict.Alike).ToImmutableArray())]);
        }

        if (isDecided) dossiers++;
    }

    /// <summary>Asserts that nothing differs, and that enough was compared for that to mean something.</summary>
    public void AssertAgreement(int leastDossiers) => Assert.Multiple(() =>
    {
        Assert.That(differences, Is.Empty, differences.FirstOrDefault());
        Assert.That(dossiers, Is.AtLeast(leastDossiers));
        Assert.That(versions, Is.SupersetOf(law.Versions.Select(version => version.First)));
        foreach (var outcome in new[] { Outcome.PossibleViolation, Outcome.NotApplicable }) Assert.That(outcomes.GetValueOrDefault(outcome), Is.AtLeast(LeastOfEach), outcome.ToName());
        if (law.HasExceptions) Assert.That(outcomes.GetValueOrDefault(Outcome.Exempt), Is.AtLeast(LeastOfEach));
    });

    public static string Show(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.Append(row.Kind).Append(' ').Append(row.Id).Append(": ").AppendJoin(", ", row.Cells.Select(cell => $"{cell.Field}={cell.Text}")).Append('\n');
        return text.ToString();
    }

    // What nobody found out leaves some verdicts open; those are held to another test.
    private bool Compare(IReadOnlyList<Row> rows, Finding found, ImmutableArray<ImmutableArray<SecondVerdict>> byReading)
    {
        if (byReading.Any(worlds => worlds.Length > 1)) return false;
        var verdicts = byReading.Select(worlds => worlds[0]).ToList();
        var strictest = verdicts.MaxBy(verdict => verdict.Outcome)!;
        var expected = Describe(strictest.Version, strictest.Outcome, verdicts.Exists(verdict => verdict.Outcome != strictest.Outcome), strictest.Excuses);
        var excuses = verdicts.Count == 1 ? found.Exceptions.Where(exception => exception.Result == Truth.True).Select(exception => exception.Id) : strictest.Excuses;
        var actual = Describe(found.RuleVersion, found.Outcome, found.Disputed, excuses);
        if (expected != actual) differences.Add($"{found.RecordId}: {expected}; the engine: {actual}\n{Show(rows)}");
        outcomes[strictest.Outcome] = outcomes.GetValueOrDefault(strictest.Outcome) + 1;
        versions.Add(strictest.Version);
        if (strictest is { Outcome: Outcome.Exempt, Excuses: [var only] }) Savers.Add(only);
        return true;
    }

    private static string Describe(DateOnly? version, Outcome outcome, bool isDisputed, IEnumerable<string> excuses) =>
        $"{version:yyyy-MM-dd} {outcome.ToName()}{(isDisputed ? " (disputed)" : "")} {(outcome == Outcome.Exempt ? string.Join('+', excuses.Order(StringComparer.Ordinal)) : "")}";
}
