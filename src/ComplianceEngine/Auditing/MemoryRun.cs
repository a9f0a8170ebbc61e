using ComplianceEngine.Records;

namespace ComplianceEngine.Auditing;

/// <summary>Outcomes in memory.</summary>
/// <param name="entries">The outcomes, in order.</param>
/// <param name="texts">Where their long identifiers are kept.</param>
internal sealed class MemoryRun(StoredEntry[] entries, TextPool texts) : FindingRun
{
    public override int Count => entries.Length;

    public override FindingCursor Open() => new Cursor(entries, texts);

    private sealed class Cursor(StoredEntry[] entries, TextPool texts) : FindingCursor
    {
        private readonly byte[] record = new byte[RecordId.MaxInline];
        private readonly byte[] person = new byte[RecordId.MaxInline];
        private byte[] bytes = [];
        private int length;
        private int at = -1;

        public override ReadOnlySpan<byte> Record => entries[at].Record.GetBytes(texts, record);

        public override ReadOnlySpan<byte> Person => entries[at].Person.GetBytes(texts, person);

        public override ReadOnlyMemory<byte> Bytes => bytes.AsMemory(0, length);

        public override bool Next()
        {
            if (++at >= entries.Length) return false;
            var entry = entries[at];
            (Rule, Version, Outcome, length) = (entry.Rule, entry.Version, entry.Outcome, entry.Length);
            if (bytes.Length < length) bytes = new byte[Math.Max(length, 2 * bytes.Length)];
            entry.Bytes.CopyTo(bytes);
            return true;
        }
    }
}
