using System.Text;
using ComplianceEngine.Records;
using ComplianceEngine.TestSupport;
using CsCheck;

namespace ComplianceEngine.Readers.Tests;

/// <summary>What is read of whatever input does not depend on threads, on the bound on memory, or on where files are cut.</summary>
public sealed class HostileInputTests
{
    private static readonly Gen<ReadOptions> AnyWay =
        from threads in Gen.Int[1, 4]
        from chunk in Gen.Frequency((1, Gen.Int[1, 8]), (3, Gen.Int[9, 300]), (1, Gen.Const(1 << 20)))
        from partitions in Gen.Frequency((1, Gen.Const(0)), (9, Gen.OneOf(1, 2, 16)))
        from bound in Gen.OneOf<long?>(null, 0, 200, 2_000, 20_000)
        select new ReadOptions { Threads = threads, ChunkBytes = chunk, Partitions = partitions, RowBytes = bound };

    [Test]
    public void Hostile_files_read_the_same_in_any_way() => Gen.Select(HostileExports.Files, AnyWay).Sample((files, options) =>
    {
        using var folder = new DatasetFolder();
        foreach (var file in files) folder.With(file.Name, [.. file.Bytes]);
        using var plain = folder.Read();
        return Check(Dump.Everything(plain), Parts(folder, options));
    }, iter: 600);

    [Test]
    public void Every_part_knows_every_review() => HostileExports.Files.Sample(files =>
    {
        using var folder = new DatasetFolder();
        foreach (var file in files) folder.With(file.Name, [.. file.Bytes]);
        using var plain = folder.Read();
        var expected = RecordDump.Reviews(plain.Records);
        using var parts = DatasetReader.ReadInParts(folder.Path, null, new ReadOptions { RowBytes = 0, Partitions = 8 });
        return parts.Read(CancellationToken.None).All(part => Check(expected, RecordDump.Reviews(part)));
    }, iter: 100);

    [Test]
    public void Small_bounds_make_many_parts_and_no_row_is_in_two()
    {
        using var folder = new DatasetFolder().With("custody.csv", Lines(500));
        using var parts = DatasetReader.ReadInParts(folder.Path, null, new ReadOptions { RowBytes = 4_000, Threads = 2 });
        var counts = parts.Read(CancellationToken.None).Select(part => part.CountRows(Vocabulary.Custody.Ordinal)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(counts, Has.Count.GreaterThan(8));
            Assert.That(counts.Sum(), Is.EqualTo(500));
            Assert.That(counts.Max() * Vocabulary.Custody.RowSize, Is.LessThanOrEqualTo(4_000));
        });
    }

    [Test]
    public void A_file_that_changes_between_passes_is_told()
    {
        using var folder = new DatasetFolder().With("custody.csv", Lines(100));
        using var parts = DatasetReader.ReadInParts(folder.Path, null, new ReadOptions { RowBytes = 0 });
        File.AppendAllText(Path.Combine(folder.Path, "custody.csv"), "c101,p101\n");
        var fault = Assert.Throws<InputChangedException>(() => parts.Read(CancellationToken.None).First());
        Assert.That(fault!.File, Is.EqualTo("custody.csv"));
    }

    private static string Lines(int rows) => $"custody_id,person_id\n{string.Concat(Enumerable.Range(1, rows).Select(row => $"c{row},p{row}\n"))}";

    private static string Parts(DatasetFolder folder, ReadOptions options)
    {
        using var parts = DatasetReader.ReadInParts(folder.Path, null, options);
        return Dump.Everything(RecordDump.Rows(parts.Read(CancellationToken.None)), parts.Outcome);
    }

    private static bool Check(string expected, string actual)
    {
        if (expected == actual) return true;
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var text = new StringBuilder();
        foreach (var line in left.Except(right)) text.Append("- ").AppendLine(line);
        foreach (var line in right.Except(left)) text.Append("+ ").AppendLine(line);
        throw new AssertionException($"read otherwise:\n{text}");
    }
}
