using System.Runtime.InteropServices;
using System.Text;

namespace ComplianceEngine.Records;

/// <summary>The texts of one data set, each kept once and known by a code.</summary>
/// <remarks>
/// Safe to share between threads. Codes depend on the order of arrival, so nothing that is written out may depend on them:
/// compare texts, not codes, to order them.
/// </remarks>
public sealed class TextPool
{
    // Codes 0 and 1 are TextCode.Blank and TextCode.Present.
    private const int FirstCode = 2;
    private const int ShardBits = 4;
    private const int ShardCount = 1 << ShardBits;

    private readonly Shard?[] shards = new Shard?[ShardCount];
    private readonly bool forgets;
    private readonly TextPool? below;
    private readonly uint first = FirstCode;

    /// <summary>Makes an empty pool.</summary>
    public TextPool()
        : this(false)
    {
    }

    private TextPool(bool forgets) => this.forgets = forgets;

    private TextPool(TextPool below)
    {
        this.below = below;
        first = below.CodeLimit;
    }

    /// <summary>
    /// Makes a pool that keeps nothing, for rows that are looked at once: every text has one code and comes back empty. The hash of
    /// a long identifier is what it would be with any pool.
    /// </summary>
    public static TextPool ThatForgets() => new(forgets: true);

    /// <summary>Makes a pool of the texts of another and of those added to it alone.</summary>
    /// <param name="below">The other, to which nothing may be added any more. Its codes hold here too.</param>
    public static TextPool Over(TextPool below) => new(below);

    /// <summary>A number greater than every code given so far.</summary>
    public uint CodeLimit
    {
        get
        {
            var most = 0;
            foreach (var shard in shards) most = Math.Max(most, shard is null ? 0 : Volatile.Read(ref shard.Count));
            return (uint)((most + 1) << ShardBits) + first;
        }
    }

    /// <summary>Gets the code of a text, keeping the text if it is new.</summary>
    /// <param name="utf8">The text; not empty.</param>
    /// <returns>The code, the same for equal bytes.</returns>
    public uint Intern(ReadOnlySpan<byte> utf8)
    {
        if (forgets) return FirstCode;
        if (below is not null && below.TryFind(utf8, out var known)) return known;
        var slot = SlotOf(utf8);
        return CodeOf(slot, ShardAt(slot).Intern(utf8));
    }

    /// <summary>Finds the code of a text that is in the pool.</summary>
    /// <param name="utf8">The text; not empty.</param>
    /// <param name="code">Its code; 0 if the text is not there.</param>
    /// <returns>Whether the text is there.</returns>
    public bool TryFind(ReadOnlySpan<byte> utf8, out uint code)
    {
        if (below is not null && below.TryFind(utf8, out code)) return true;
        var slot = SlotOf(utf8);
        var index = Volatile.Read(ref shards[slot])?.Find(utf8) ?? -1;
        code = index < 0 ? 0 : CodeOf(slot, index);
        return index >= 0;
    }

    /// <summary>Gets a text by code.</summary>
    /// <param name="code">A code from <see cref="Intern(ReadOnlySpan{byte})"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is not of this pool.</exception>
    public ReadOnlySpan<byte> GetBytes(uint code)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(code, (uint)FirstCode);
        if (forgets) return default;
        if (code < first) return below!.GetBytes(code);
        var index = code - first;
        return shards[index & (ShardCount - 1)]!.Get((int)(index >> ShardBits));
    }

    /// <summary>Gets a text by code as a string.</summary>
    /// <param name="code">A code from <see cref="Intern(ReadOnlySpan{byte})"/>.</param>
    public string GetText(uint code) => Encoding.UTF8.GetString(GetBytes(code));

    private static int SlotOf(ReadOnlySpan<byte> utf8)
    {
        var hash = new HashCode();
        hash.AddBytes(utf8);
        return hash.ToHashCode() & (ShardCount - 1);
    }

    private uint CodeOf(int slot, int index) => (uint)((index << ShardBits) | slot) + first;

    private Shard ShardAt(int slot)
    {
        if (Volatile.Read(ref shards[slot]) is { } made) return made;
        var shard = new Shard();
        return Interlocked.CompareExchange(ref shards[slot], shard, null) ?? shard;
    }

    private sealed class Shard
    {
        private readonly Dictionary<byte[], int> codes = new(ByteComparer.Instance);
        private readonly Lock guard = new();
        private byte[][] texts = new byte[16][];
        public int Count;

        public int Intern(ReadOnlySpan<byte> utf8)
        {
            lock (guard)
            {
                var lookup = codes.GetAlternateLookup<ReadOnlySpan<byte>>();
                ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, utf8, out var exists);
                if (exists) return code;
                code = Count;
                if (Count == texts.Length) Array.Resize(ref texts, Count * 2);
                texts[Count] = utf8.ToArray();
                Volatile.Write(ref Count, Count + 1);
                return code;
            }
        }

        public int Find(ReadOnlySpan<byte> utf8)
        {
            lock (guard) return codes.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(utf8, out var code) ? code : -1;
        }

        public byte[] Get(int code)
        {
            var all = Volatile.Read(ref texts);
            return all[code];
        }
    }

    private sealed class ByteComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly ByteComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
