using System.Collections.Frozen;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Records.Tests;

/// <summary>A set can hold some fields only; the others are blank, but tell rows apart all the same.</summary>
public sealed class KeptFieldsTests
{
    private static readonly FrozenSet<FieldDefinition> Some = new[] { Vocabulary.Custody["released_at"], Vocabulary.Charge["section"] }.ToFrozenSet();

    [Test]
    public void Keys_persons_and_the_fields_asked_for_are_kept()
    {
        using var export = new DossierBuilder(ZoneClock.NewYork, fields: Some);
        export.Add("custody", ("custody_id", "c1"), ("person_id", "p1"), ("arrested_at", "2019-01-02"), ("released_at", "2019-01-05T07:00:00"), ("facility", "X"));
        export.Add("communication", ("communication_id", "m1"), ("person_ids", "p1|p2"), ("sent_at", "2019-01-03"));
        Assert.That(RecordDump.Rows(export.Build()), Is.EqualTo(
            "p1 communication m1 communication.csv:2 person_ids={…}\n"
            + "p1 custody c1 custody.csv:2 released_at=2019-01-05T12:00:00Z\n"
            + "p2 communication m1 communication.csv:2 person_ids={…}"));
    }

    [Test]
    public void Reviews_are_kept_whole()
    {
        using var export = new DossierBuilder(ZoneClock.NewYork, fields: Some);
        export.Add("review", ("review_id", "r1"), ("record", "communication"), ("record_id", "m1"), ("answer", "yes"));
        Assert.That(RecordDump.Rows(export.Build()), Does.Contain("record=communication").And.Contain("answer=yes"));
    }

    [TestCase("X", "X", 1, 0)]
    [TestCase("X", "Y", 0, 1)]
    public void Rows_that_differ_only_in_a_field_left_out_are_still_told_apart(string first, string second, int repeated, int conflicting)
    {
        var builder = new RecordSetBuilder(partitions: 1, threads: 1, new TextPool(), Some);
        SomeRows.Add(builder, 0, 0, 2, "c1", "p1", first);
        SomeRows.Add(builder, 0, 0, 3, "c1", "p1", second);
        var count = builder.JoinDuplicates().Counts.Single();
        Assert.That((count.Repeated, count.Conflicting), Is.EqualTo(((long)repeated, (long)conflicting)));
    }

    [Test]
    public void A_third_row_is_counted_as_if_every_field_were_kept([Values] bool keepAll)
    {
        var builder = new RecordSetBuilder(partitions: 1, threads: 1, new TextPool(), keepAll ? null : Some);
        var row = 2;
        foreach (var facility in (string[])["X", "X", "Y", "X"]) SomeRows.Add(builder, 0, 0, row++, "c1", "p1", facility);
        var count = builder.JoinDuplicates().Counts.Single();
        Assert.That((count.Repeated, count.Conflicting), Is.EqualTo((1L, 2L)));
    }
}
