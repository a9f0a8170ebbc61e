using ComplianceEngine.Records;

namespace ComplianceEngine.Reports.Tests;

public sealed class ProofWriterTests
{
    [Test]
    public void A_proof_is_a_tree_of_clauses_with_the_facts_below_each() => Assert.That(new ProofWriter(TextLayout.Plain).Write(SomeProof), Is.EqualTo("""
        9-131(h)(1): undetermined (disputed)
        Custody information disclosed
        doc told ice: release-date

        Finding:  0123456789abcdef
        Judged:   communication m1, person p1, 2018-03-05T10:00:00-05:00
        Law:      law as in force from 2015-02-12, enacted by Local Law 58 of 2014, section 4
        Rule:     nyc.9-131.communications of the pack nyc-detainer

        What the rule reaches
          yes     all of these
            yes     communication.sender_agency is doc
                    - communication.sender_agency = doc (communication.csv, row 2, column SENDER)

        What could excuse it
          unknown conviction [9-131(h)(1)(i)] [A6=per-adjudication]
                  - charge.disposition: no such record
                  - screening.history_complete is not recorded (screening.csv, row 4, column
                    history_complete)
                  - communication.subject is recorded, but personal (communication.csv, row 2, column
                    subject)
                  = 2010-06-01 + 5 years = 2015-06-01
                  ! the day is not verified

        Facts that would decide it
          - screening.watchlist of s1
          - charge.disposition, no such record

        Open readings of the law
          - A1=advocates: possible violation
          - A1=doc: undetermined

        What to know about the law
          - LL58-2014 was read in full.

        """));

    [Test]
    public void A_deep_proof_stays_within_the_page()
    {
        var node = Enumerable.Range(0, 60).Aggregate(Clause("deepest of all the clauses there are"), (child, _) => Clause("all of these") with { Children = [child] });
        var text = new ProofWriter(new TextLayout(60, TextEmphasis.None)).Write(SomeProof with { When = node });
        Assert.That(text.Split('\n').Select(line => line.Length), Is.All.LessThanOrEqualTo(60));
    }

    [Test]
    public void Of_a_clause_without_a_part_in_the_outcome_only_the_words_are_written()
    {
        var idle = Clause("communication.kind is notice") with { IsDecisive = false, Facts = [Fact("communication", "kind", "notice", FieldState.Known, 2)], Note = "a note", Children = [Clause("inner")] };
        var text = new ProofWriter(TextLayout.Plain).Write(SomeProof with { When = Clause("at least one of these") with { Children = [idle] } });
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("    yes     communication.kind is notice\n"));
            Assert.That(text, Does.Not.Contain("column kind").And.Not.Contain("a note").And.Not.Contain("inner"));
        });
    }

    [Test]
    public void A_remark_that_several_clauses_share_stands_once()
    {
        var text = new ProofWriter(TextLayout.Plain).Write(SomeProof with { When = Clause("one") with { Note = "the same remark", Children = [Clause("two") with { Note = "the same remark" }] } });
        Assert.That(text.Split("the same remark"), Has.Length.EqualTo(2));
    }

    private static Proof SomeProof => new(
        SomeFinding.Full, "Custody information disclosed", "Local Law 58 of 2014, section 4",
        Clause("all of these") with { Children = [Clause("communication.sender_agency is doc") with { Facts = [Fact("communication", "sender_agency", "doc", FieldState.Known, 2, "SENDER")] }] },
        [Clause("conviction") with
        {
            Value = Truth.Unknown,
            Cite = "9-131(h)(1)(i)",
            Reading = "A6=per-adjudication",
            Arithmetic = "2010-06-01 + 5 years = 2015-06-01",
            Note = "the day is not verified",
            Facts =
            [
                new ProofFact("charge", null, "disposition", null, FieldState.Blank, "", 0, ""),
                Fact("screening", "history_complete", null, FieldState.Blank, 4),
                Fact("communication", "subject", null, FieldState.Known, 2),
            ],
        }],
        ["LL58-2014 was read in full."]);

    private static ProofNode Clause(string words) => new() { Clause = words, Value = Truth.True };

    private static ProofFact Fact(string record, string field, string? value, FieldState state, int row, string? column = null) => new(record, "x1", field, value, state, $"{record}.csv", row, column ?? field);
}
