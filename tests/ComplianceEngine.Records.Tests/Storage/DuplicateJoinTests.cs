using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Records.Tests;

public sealed class DuplicateJoinTests
{
    [Test]
    public void A_row_repeated_word_for_word_stands_once()
    {
        using var export = new DossierBuilder();
        export.Add("custody", ("custody_id", "c1"), ("person_id", "p1"), ("facility", "AMKC"));
        export.Add("custody", ("custody_id", "c1"), ("person_id", "p1"), ("facility", "AMKC"));
        Assert.That(RecordDump.Rows(export.Build()), Is.EqualTo("p1 custody c1 custody.csv:2 facility=AMKC"));
    }

    [Test]
    public void What_rows_with_one_key_disagree_on_is_unknown()
    {
        using var export = new DossierBuilder();
        export.Add("custody", ("custody_id", "c1"), ("person_id", "p1"), ("facility", "AMKC"), ("agency", "doc"), ("arrested_at", "2018-03-05"));
        export.Add("custody", ("custody_id", "c1"), ("person_id", "p1"), ("facility", "RMSC"), ("agency", "doc"), ("arrested_at", ""));
        Assert.That(RecordDump.Rows(export.Build()), Is.EqualTo("p1 custody c1 custody.csv:2 agency=doc facility=(Conflicting) arrested_at=(Conflicting)"));
    }

    [Test]
    public void A_row_whose_person_is_disputed_stands_once_without_a_person()
    {
        using var export = new DossierBuilder(ZoneClock.NewYork, partitions: 64);
        export.Add("detainer", ("detainer_id", "d1"), ("person_id", "p1"), ("form", "I-247A"));
        export.Add("detainer", ("detainer_id", "d1"), ("person_id", "p2"), ("form", "I-247A"));
        Assert.That(RecordDump.Rows(export.Build()), Is.EqualTo("(Conflicting) detainer d1 detainer.csv:2 form=I-247A"));
    }

    [Test]
    public void A_message_about_several_persons_is_no_duplicate_of_itself()
    {
        using var export = new DossierBuilder();
        export.Add("communication", ("communication_id", "m1"), ("person_ids", "p1|p2"));
        Assert.That(RecordDump.Rows(export.Build()), Is.EqualTo("p1 communication m1 communication.csv:2 person_ids={…}\np2 communication m1 communication.csv:2 person_ids={…}"));
    }

    [Test]
    public void A_message_repeated_with_its_persons_in_another_order_stands_once_for_each()
    {
        using var export = new DossierBuilder(ZoneClock.NewYork, partitions: 64);
        export.Add("communication", ("communication_id", "m1"), ("person_ids", "p1|p2"), ("channel", "email"));
        export.Add("communication", ("communication_id", "m1"), ("person_ids", "p2|p1"), ("channel", "phone"));
        Assert.That(RecordDump.Rows(export.Build()), Is.EqualTo("""
            p1 communication m1 communication.csv:2 person_ids={…} channel=(Conflicting)
            p2 communication m1 communication.csv:2 person_ids={…} channel=(Conflicting)
            """));
    }

    [Test]
    public void A_message_whose_persons_are_disputed_stands_once_without_a_person()
    {
        using var export = new DossierBuilder(ZoneClock.NewYork, partitions: 64);
        export.Add("communication", ("communication_id", "m1"), ("person_ids", "p1|p2"));
        export.Add("communication", ("communication_id", "m1"), ("person_ids", "p1|p3"));
        Assert.That(RecordDump.Rows(export.Build()), Is.EqualTo("(Conflicting) communication m1 communication.csv:2 person_ids=(Conflicting)"));
    }

    [Test]
    public void Records_of_different_kinds_may_share_a_key()
    {
        using var export = new DossierBuilder();
        export.Add("custody", ("custody_id", "x"), ("person_id", "p1"));
        export.Add("charge", ("charge_id", "x"), ("person_id", "p2"));
        Assert.That(RecordDump.Rows(export.Build()), Is.EqualTo("p1 custody x custody.csv:2\np2 charge x charge.csv:2"));
    }

    [Test]
    public void Review_rows_are_listed_by_origin_without_those_joined_into_others()
    {
        using var export = new DossierBuilder(ZoneClock.NewYork, partitions: 64);
        foreach (var key in (string[])["r3", "r1", "r2", "r1"]) export.Add("review", ("review_id", key), ("answer", "yes"));
        var records = export.Build();
        Assert.That(records.Reviews.Select(row => row.Key.ToText(records.Texts)), Is.EqualTo(new[] { "r3", "r1", "r2" }));
    }

    [Test]
    public void Duplicates_are_counted_by_file_and_kind()
    {
        var builder = new RecordSetBuilder(partitions: 4, threads: 2, new TextPool());
        SomeRows.Add(builder, thread: 0, file: 0, row: 2, key: "c1", person: "p1");
        SomeRows.Add(builder, thread: 1, file: 1, row: 2, key: "c1", person: "p1");
        SomeRows.Add(builder, thread: 1, file: 1, row: 3, key: "c1", person: "p2");
        SomeRows.Add(builder, thread: 0, file: 0, row: 3, key: "c2", person: "p2");
        var report = builder.JoinDuplicates();
        Assert.That(report.Counts, Is.EqualTo(new[] { new DuplicateCount(1, Vocabulary.Custody.Ordinal, Repeated: 1, Conflicting: 1) }));
        Assert.That(report.PersonLost.IndexOf(true), Is.EqualTo(Vocabulary.Custody.Ordinal));
    }

    [Test]
    public void Joining_begins_nothing_once_it_is_cancelled()
    {
        var builder = new RecordSetBuilder(partitions: 4, threads: 2, new TextPool());
        for (var row = 2; row < 10_000; row++) SomeRows.Add(builder, thread: row % 2, file: 0, row, key: "c1", person: "p1");
        Assert.Throws<OperationCanceledException>(() => builder.JoinDuplicates(new CancellationToken(canceled: true)));
        builder.Discard();
    }

    [Test]
    public void Many_rows_are_joined_as_a_plain_grouping_would([Values(1, 2, 3)] int threads, [Values(1, 16, 256)] int partitions)
    {
        var builder = new RecordSetBuilder(partitions, threads, new TextPool());
        var expected = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (var row = 0; row < 50_000; row++)
        {
            // Some 30,000 keys, three in four of them once, and one key in seven with more than one person.
            var key = $"k{row * 7919L % 30_011}";
            var person = $"p{row % 7 * row % 5}";
            SomeRows.Add(builder, row % threads, file: 0, row + 2, key, person);
            if (!expected.TryGetValue(key, out var persons)) expected[key] = persons = [];
            persons.Add(person);
        }

        using var records = builder.Build(SomeRows.Info, [new SourceFile("custody.csv")]);
        var actual = new SortedDictionary<string, string>(StringComparer.Ordinal);
        RecordDump.ForEachDossier(records, dossier =>
        {
            for (var i = 0; i < dossier.Count(Vocabulary.Custody.Ordinal); i++)
            {
                var row = dossier.Row(Vocabulary.Custody, i);
                actual.Add(row.Key.ToText(records.Texts), row.Person.IsKnown ? row.Person.ToText(records.Texts) : "?");
            }
        });
        Assert.That(
            string.Join('\n', actual.Select(entry => $"{entry.Key} {entry.Value}")),
            Is.EqualTo(string.Join('\n', expected.Select(entry => $"{entry.Key} {(entry.Value.Count == 1 ? entry.Value.Single() : "?")}"))));
    }
}
