using System.Buffers;
using ComplianceEngine.Records;

namespace ComplianceEngine.Auditing;

/// <summary>Gathers what one thread finds, and hands it to the store in sorted runs.</summary>
/// <param name="store">Where runs go.</param>
/// <param name="texts">Where long identifiers are kept.</param>
/// <param name="mostBytes">How many bytes are gathered at most before they are handed on.</param>
internal sealed class FindingBuffer(FindingStore store, TextPool texts, long mostBytes)
{
    // Sorting so many takes a few hundredths of a second, so that no long sort is left for the end.
    private const int MostEntries = 1 << 15;

    private readonly StoredEntryOrder order = new(texts);
    private readonly List<StoredEntry> entries = [];
    private readonly ByteStore bytes = new();

    /// <summary>Where the bytes of the next outcome are written.</summary>
    public IBufferWriter<byte> Output => bytes;

    /// <summary>Ends an outcome whose bytes have been written.</summary>
    public void Add(int rule, RecordRow subject, int version, Outcome outcome)
    {
        entries.Add(new StoredEntry(rule, subject.Key, subject.Person, version, outcome, bytes.Take()));
        if (entries.Count >= MostEntries || bytes.Taken >= mostBytes) HandOn();
    }

    /// <summary>Hands everything on that is left.</summary>
    public void HandOn()
    {
        var sorted = entries.ToArray();
        Array.Sort(sorted, order);
        store.Add(sorted, texts);
        entries.Clear();
        if (store.Spills) bytes.Clear();
    }
}
