using System.Buffers.Binary;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Records.Tests;

public sealed class PartitionTests
{
    [Test]
    public void Each_person_is_visited_once_with_every_record([Values(1, 2, 64)] int partitions)
    {
        using var export = new DossierBuilder(ZoneClock.NewYork, partitions);
        for (var i = 0; i < 300; i++)
        {
            export.Add("charge", ("charge_id", $"g{i}"), ("person_id", $"person number {i % 50}"));
            export.Add("custody", ("custody_id", $"c{i}"), ("person_id", $"person number {i % 75}"));
        }

        var seen = new SortedDictionary<string, (int Charges, int Stays)>(StringComparer.Ordinal);
        var records = export.Build();
        RecordDump.ForEachDossier(records, dossier => seen.Add(dossier.Person.ToText(records.Texts), (dossier.Count(Vocabulary.Charge.Ordinal), dossier.Count(Vocabulary.Custody.Ordinal))));
        Assert.That(seen, Has.Count.EqualTo(75));
        Assert.That(seen["person number 3"], Is.EqualTo((6, 4)));
        Assert.That(seen["person number 60"], Is.EqualTo((0, 4)));
    }

    [Test]
    public void Records_of_nobody_known_stand_alone()
    {
        using var export = new DossierBuilder();
        export.Add("premises", ("premises_id", "x1"));
        export.Add("premises", ("premises_id", "x2"));
        export.Add("custody", ("custody_id", "x1"));
        export.Add("custody", ("custody_id", "c1"), ("person_id", "p1"));
        var sizes = new List<(bool Known, int Rows)>();
        RecordDump.ForEachDossier(export.Build(), dossier => sizes.Add((dossier.Person.IsKnown, Vocabulary.Records.Sum(kind => dossier.Count(kind.Ordinal)))));
        Assert.That(sizes, Is.EquivalentTo(new[] { (false, 1), (false, 1), (false, 1), (true, 1) }));
    }

    [Test]
    public void Rows_of_a_person_lie_in_the_order_of_their_keys()
    {
        using var export = new DossierBuilder();
        foreach (var key in (string[])["b", "a10", "a2", "a very long key of a charge", "c"]) export.Add("charge", ("charge_id", key), ("person_id", "p1"));
        var records = export.Build();
        var keys = new List<string>();
        RecordDump.ForEachDossier(records, dossier =>
        {
            for (var i = 0; i < dossier.Count(Vocabulary.Charge.Ordinal); i++) keys.Add(dossier.Row(Vocabulary.Charge, i).Key.ToText(records.Texts));
        });
        Assert.That(keys, Is.EqualTo(new[] { "a very long key of a charge", "a10", "a2", "b", "c" }));
    }

    [Test]
    public void Persons_whose_hashes_are_the_same_are_told_apart()
    {
        var (one, other) = IdsOfOneHash();
        var builder = new RecordSetBuilder(partitions: 1, threads: 1, new TextPool());
        for (var i = 0; i < 40; i++) SomeRows.Add(builder, 0, new RowOrigin(0, i + 2), $"c{i:D2}", i % 2 == 0 ? one : other);
        using var records = builder.Build(SomeRows.Info, []);
        var seen = new List<(RecordId Person, int Rows)>();
        RecordDump.ForEachDossier(records, dossier => seen.Add((dossier.Person, dossier.Count(Vocabulary.Custody.Ordinal))));
        Assert.That(one.Hash, Is.EqualTo(other.Hash));
        Assert.That(seen, Is.EquivalentTo(new[] { (one, 20), (other, 20) }));
    }

    // The hash is one of both halves of an identifier, so that whatever the second half is, some first half gives the same.
    private static (RecordId One, RecordId Other) IdsOfOneHash()
    {
        const ulong multiplier = 0x9E3779B97F4A7C15UL;
        const ulong tag = 15UL << 56;
        var (one, other) = (new byte[15], new byte[15]);
        BinaryPrimitives.WriteUInt64LittleEndian(one, 1);
        one[8] = 1;
        other[8] = 2;
        BinaryPrimitives.WriteUInt64LittleEndian(other, 1 ^ unchecked(((tag | 1) * multiplier) ^ ((tag | 2) * multiplier)));
        return (RecordId.Create(one, new TextPool()), RecordId.Create(other, new TextPool()));
    }

    [Test]
    public void One_person_may_have_very_many_rows()
    {
        using var export = new DossierBuilder();
        for (var i = 0; i < 20_000; i++) export.Add("charge", ("charge_id", $"g{i:D5}"), ("person_id", "p1"));
        var rows = RecordDump.Rows(export.Build()).Split('\n');
        Assert.That(rows, Has.Length.EqualTo(20_000).And.Ordered.Using<string>(StringComparer.Ordinal));
    }

    [Test]
    public void A_set_that_was_freed_cannot_be_read()
    {
        var export = new DossierBuilder();
        export.Add("custody", ("custody_id", "c1"), ("person_id", "p1"));
        using var partition = new Partition(export.Build());
        export.Dispose();
        Assert.That(() => partition.Load(0), Throws.TypeOf<ObjectDisposedException>());
    }
}
