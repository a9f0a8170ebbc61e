using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing.Tests.Cases;

/// <summary>What says the same in other words is no change.</summary>
public sealed class RealChangeTests
{
    private static readonly SourceText[] Files =
    [
        new("p/pack.yaml", "pack: p\ntitle: One rule\nversion: '1'\njurisdiction: Nowhere\n"),
        new("p/sources.yaml", "sources:\n  - {id: L1, title: A law, status: verified}\n"),
        new("p/told.rule.yaml", """
            rule: told
            title: Anything told
            provision: 1-1
            about: communication
            judged_on: communication.sent_at
            versions:
              - in_force: {from: 2018-01-01}
                enacted_by: A law
                source: L1
                when:
                  all:
                    - communication.topics: {includes_any_except: [none]}
                    - communication.topics: {includes: photo}
                    - exists: warrant
                      complete_when: always
                    - exists: detainer
                      complete_when:
                        communication.kind: {is: notice}
                finding: "Told"
            """),
    ];

    [Test]
    public void That_a_list_includes_none_is_no_change_and_a_word_is() =>
        Assert.That(
            Changes().Where(change => change.Contains("could also be", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "`communication.topics` could also be `incarceration-status`", "`communication.kind` could also be `inquiry`" }));

    [Test]
    public void That_all_is_taken_to_be_there_is_no_change_where_it_is_taken_already() =>
        Assert.That(
            Changes().Where(change => change.Contains("always taken", StringComparison.Ordinal)), Is.EqualTo(new[] { "it were always taken that every detainer is there" }));

    private static List<string> Changes()
    {
        var diagnostics = new DiagnosticBag();
        var pack = RulePackLoader.Load(Files, diagnostics);
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        return [.. MutationRun.Of(pack!, [], _ => true, 1, 0, diagnostics, null, CancellationToken.None).Select(fate => fate.Mutant.Change)];
    }
}
