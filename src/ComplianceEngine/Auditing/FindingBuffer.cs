using System.Buffers;
using ComplianceEngine.Records;

namespace ComplianceEngine.Auditing;

/// <summary>Gathers what one thread finds, and hands it to the store in sorted runs.</summary>
/// <param name="store">Where runs go.</param>
/// <param name="texts">Where long identifiers are kept.</param>
/// <param name="mostBytes">How many bytes are gathered at most before they are handed on.</param>
internal sealed class FindingBuffer(FindingStore store, TextPool texts, long mostBytes) : IDisposable
{
    // Sorting so many takes a few hundredths of a second, so that no long sort is left for the end.
    private const int MostEntries = 1 << 15;

    private readonly StoredEntryOrder order = new(texts);
    private readonly List<StoredEntry> entries = [];
    private readonly ArrayBufferWriter<byte> written = new();
    private ByteStore bytes = new();

    /// <summary>Where the bytes of the next outcome are written.</summary>
    public IBufferWriter<byte> Output => written;

    /// <summary>Ends an outcome whose bytes have been written.</summary>
    public void Add(int rule, RecordRow subject, int version, Outcome outcome)
    {
        var place = bytes.Keep(written.WrittenSpan);
        entries.Add(new StoredEntry(rule, subject.Key, subject.Person, version, outcome, place, written.WrittenCount));
        written.ResetWrittenCount();
        if (entries.Count >= MostEntries || bytes.Kept >= mostBytes) HandOn();
    }

    /// <summary>Hands everything on that is left.</summary>
    public void HandOn()
    {
        if (entries.Count == 0) return;
        var sorted = entries.ToArray();
        Array.Sort(sorted, order);
        entries.Clear();
        if (store.Spills)
        {
            store.PutAside(sorted, texts);
            bytes.Clear();
        }
        else
        {
            store.Keep(sorted, texts, bytes);
            bytes = new ByteStore();
        }
    }

    public void Dispose() => bytes.Dispose();
}
