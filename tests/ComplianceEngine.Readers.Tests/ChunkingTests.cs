using System.Text;

namespace ComplianceEngine.Readers.Tests;

/// <summary>What is read must not depend on where files are cut or on how many threads read them.</summary>
public sealed class ChunkingTests
{
    private static readonly string[] Files =
    [
        "custody_id,person_id,facility\nc1,p1,A\nc2,p2,B\n",
        "custody_id,person_id,facility\r\nc1,p1,A\r\n\r\nc2,p2,B",
        "\uFEFFcustody_id,person_id,facility\n\n\nc1,p1,\"a\nb\"\nc2,p2,\"x\"\"y\r\n\r\nz,\"\n\n",
        "custody_id,person_id,facility\nc1,p1\nc2,p2,\"q\"z\nc3,p3,5\"\nc4,p4,ok,more\n,p5,x\nc6,,x\n",
        "custody_id,person_id,facility\nc1,p1,\"a,b\nc9,p9,\"\nc2,p2,\"\n\"\"\n\"\nc3,p3,é\n",
        "custody_id,person_id,facility\nc1,p1,A\nc2,p2,\"never closed\nc3,p3,C\nc4,p4,D\n",
        "custody_id,person_id,facility\rc1,p1,A\rc2,p2,B\r",
        "\n\ncustody_id,person_id,facility\nc1,p1,A\n\uFEFFc2,p2,B\n",
        "custody_id,person_id,facility\nc1,p1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nc2,p2,B\n",
        "custody_id,person_id,facility",
        "custody_id,person_id,facility\n",
    ];

    [TestCaseSource(nameof(Files))]
    public void A_delimited_file_reads_the_same_wherever_it_is_cut(string text)
    {
        using var folder = new DatasetFolder().With("custody.csv", text);
        AssertSameForEveryChunkSize(folder, Encoding.UTF8.GetByteCount(text));
    }

    private static void AssertSameForEveryChunkSize(DatasetFolder folder, int length)
    {
        var expected = ReadAll(folder, new ReadOptions { ChunkBytes = 1 << 20, MaxRowBytes = 64 });
        for (var size = 1; size <= length + 1; size++)
            foreach (var threads in (int[])[1, 2, 3])
                Assert.That(ReadAll(folder, new ReadOptions { ChunkBytes = size, Threads = threads, MaxRowBytes = 64 }), Is.EqualTo(expected), $"chunks of {size} bytes, {threads} threads");
    }

    private static string ReadAll(DatasetFolder folder, ReadOptions options)
    {
        using var dataset = folder.Read(options);
        return Dump.Everything(dataset);
    }
}
