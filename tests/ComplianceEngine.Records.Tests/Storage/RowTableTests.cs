using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Records.Tests;

public sealed class RowTableTests
{
    [Test]
    public void Every_record_of_the_kind_stands_once_in_the_order_of_keys([Values(1, 64)] int partitions)
    {
        using var export = new DossierBuilder(ZoneClock.NewYork, partitions);
        for (var i = 9_999; i >= 1_000; i--) export.Add("custody", ("custody_id", $"c{i}"), ("person_id", $"p{i % 70}"), ("facility", $"f{i}"));
        export.Add("charge", ("charge_id", "g1"), ("person_id", "p1"));
        using var records = export.Build();
        var table = new RowTable(records, Vocabulary.Custody);
        var facility = Vocabulary.Custody["facility"].Offset;
        Assert.That(
            Enumerable.Range(0, table.Count).Select(i => $"{Key(table, i, records)} {table[i].Person.ToText(records.Texts)} {records.Texts.GetText(table[i].Text(facility))}"),
            Is.EqualTo(Enumerable.Range(1_000, 9_000).Select(i => $"c{i} p{i % 70} f{i}")));
    }

    [Test]
    public void A_record_about_several_persons_stands_once_and_for_none_of_them()
    {
        using var export = new DossierBuilder();
        export.Add("communication", ("communication_id", "m2"), ("person_ids", "p1|p2|p3"), ("thread_id", "t1"));
        export.Add("communication", ("communication_id", "m1"), ("person_ids", "p2"), ("thread_id", "t2"));
        using var records = export.Build();
        var table = new RowTable(records, Vocabulary.Communication);
        Assert.Multiple(() =>
        {
            Assert.That(Enumerable.Range(0, table.Count).Select(i => Key(table, i, records)), Is.EqualTo(["m1", "m2"]));
            Assert.That(table[1].Person, Is.EqualTo(RecordId.Blank));
            Assert.That(IdListCode.CountOf(table[1].IdList(Vocabulary.Communication["person_ids"].Offset)), Is.EqualTo(3));
            Assert.That(table[1].Id(Vocabulary.Communication["thread_id"].Offset).ToText(records.Texts), Is.EqualTo("t1"));
        });
    }

    [Test]
    public void Rows_that_were_joined_stand_once()
    {
        using var export = new DossierBuilder();
        export.Add("custody", ("custody_id", "c1"), ("person_id", "p1"));
        export.Add("custody", ("custody_id", "c1"), ("person_id", "p1"));
        using var records = export.Build();
        Assert.That(new RowTable(records, Vocabulary.Custody).Count, Is.EqualTo(1));
    }

    [Test]
    public void Of_a_kind_without_records_there_are_none()
    {
        using var export = new DossierBuilder();
        export.Add("custody", ("custody_id", "c1"), ("person_id", "p1"));
        using var records = export.Build();
        Assert.That(new RowTable(records, Vocabulary.Communication).Count, Is.Zero);
    }

    private static string Key(RowTable table, int index, RecordSet records) => table[index].Key.ToText(records.Texts);
}
