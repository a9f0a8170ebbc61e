using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.ConformanceTests;

/// <summary>The one test for which blank is an answer.</summary>
public sealed class RecordedOperatorTests
{
    private static readonly SourceText[] Pack =
    [
        new("p/pack.yaml", "pack: p\ntitle: One rule\nversion: '1'\njurisdiction: Nowhere\n"),
        new("p/sources.yaml", "sources:\n  - {id: L1, title: A law, status: verified}\n"),
        new("p/open.rule.yaml", """
            rule: open
            title: A detainer whose withdrawal nobody wrote down
            provision: 1-1
            about: detainer
            judged_on: detainer.received_at
            versions:
              - in_force: {from: 2014-12-14}
                enacted_by: A law
                source: L1
                when:
                  detainer.withdrawn_at: {recorded: no}
                unless:
                  - {id: attached, cite: 1-1(a), detainer.attached: {recorded: yes}}
                finding: "Not withdrawn"
            """),
    ];

    [Test]
    public void Blank_and_not_yet_are_not_recorded_and_a_value_or_an_empty_list_is()
    {
        var cases = new SourceText("p/open.tests.yaml", """
            tests: open
            base:
              as_of: 2020-01-01T00:00:00
              records:
                detainer: [{detainer_id: d1, person_id: p1, received_at: 2018-03-05T10:00:00}]
            cases:
              - case: Nothing is recorded
                expect: {outcome: possible_violation}
              - case: None in a time is nothing
                given: {detainer: [{detainer_id: d1, withdrawn_at: none}]}
                expect: {outcome: possible_violation}
              - case: A time is recorded
                given: {detainer: [{detainer_id: d1, withdrawn_at: 2018-03-06T10:00:00}]}
                expect: {outcome: not_applicable}
              - case: An empty list is recorded
                given: {detainer: [{detainer_id: d1, attached: none}]}
                expect: {outcome: exempt, exception: attached}
            """);
        var diagnostics = new DiagnosticBag();
        var pack = RulePackLoader.Load(Pack, diagnostics);
        Assert.That(PackOnDisk.Words(diagnostics), Is.Empty);
        Assert.That(PackOnDisk.Failures(pack!, cases), Is.Empty);
    }
}
