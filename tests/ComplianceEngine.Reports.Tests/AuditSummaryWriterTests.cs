using System.Collections.Immutable;

namespace ComplianceEngine.Reports.Tests;

public sealed class AuditSummaryWriterTests
{
    [Test]
    public void The_summary_counts_outcomes_and_names_the_facts_that_would_decide_most() => Assert.That(Summary(Tally), Is.EqualTo("""
        sample: 1115 judgments by 2 rules

                        possible  undeter-   needs           not ap-  not in
          provision    violation     mined  review  exempt  plicable   force
          9-131(b)(1)          2         8       0       4      1000       1
          9-131(h)(1)          5         3       2      90         0       0
          all                  7        11       2      94      1000       1

        Undecided: 11 of 1115 for want of facts (1 %), 2 for want of a person's answer (under 1 %).
        These facts, if they were recorded, would decide most:
          9  screening.history_complete
          2  charge.grade, charge.judgment_on

        Disputed: on 1 finding the readings of the law that are open give different outcomes; the strictest
        stands.

        """));

    [Test]
    public void Facts_wanted_by_several_provisions_are_counted_together_and_only_the_first_five_are_shown()
    {
        ImmutableArray<MissingTally> missing = [.. Enumerable.Range(1, 8).SelectMany(i => new[] { Missing("9-131(b)(1)", i, $"charge.f{i}"), Missing("9-131(h)(1)", i, $"charge.f{i}") })];
        var text = Summary(Tally with { Missing = missing });
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("\n  16  charge.f8\n"));
            Assert.That(text, Does.Contain("\n   8  charge.f4\n").And.Not.Contain("charge.f3\n"));
        });
    }

    [Test]
    public void Rules_that_state_one_provision_share_a_row()
    {
        var text = Summary(new AuditTally([Row("9-131(b)(1)", 0, 0, 0, 0, 0, 2), Row("9-131(b)(1)", 0, 0, 0, 0, 0, 3)], []));
        Assert.That(text.Split('\n').Where(line => line.Contains("9-131", StringComparison.Ordinal)), Is.EqualTo([
            "  9-131(b)(1)          5         0       0       0         0       0"]));
    }

    [Test]
    public void A_data_set_that_no_rule_is_about_says_so() =>
        Assert.That(Summary(new AuditTally([Row("9-131(b)(1)", 0, 0, 0, 0, 0, 0)], [])), Does.Contain("no record that these rules are about"));

    [Test]
    public void Where_everything_is_decided_the_summary_says_so() =>
        Assert.That(Summary(new AuditTally([Row("9-131(b)(1)", 0, 0, 3, 0, 0, 1)], [])), Does.Contain("Nothing is left undecided."));

    private static AuditTally Tally => new(
        [Row("9-131(b)(1)", 1, 1000, 4, 0, 8, 2), Row("9-131(h)(1)", 0, 0, 90, 2, 3, 5) with { Disputed = 1 }],
        [Missing("9-131(b)(1)", 6, "screening.history_complete"), Missing("9-131(h)(1)", 3, "screening.history_complete"), Missing("9-131(b)(1)", 2, "charge.grade", "charge.judgment_on")]);

    private static ProvisionTally Row(string provision, params long[] counts) => new($"nyc.{provision}", provision, "", [.. counts], 0);

    private static MissingTally Missing(string provision, long count, params string[] facts) => new(provision, [.. facts], count);

    private static string Summary(AuditTally tally) => new AuditSummaryWriter(TextLayout.Plain).Write("sample", tally);
}
