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

    private readonly Shard[] shards = new Shard[ShardCount];
    private readonly bool forgets;

    /// <summary>Makes an empty pool.</summary>
    public TextPool()
        : this(false)
    {
    }

    private TextPool(bool forgets)
    {
        this.forgets = forgets;
        for (var i = 0; i < ShardCount; i++) shards[i] = new Shard();
    }

    /// <summary>
    /// Makes a pool that keeps nothing, for rows that are looked at once: every text has one code and comes back empty. The hash of
    /// a long identifier is what it would be with any pool.
    /// </summary>
    public static TextPool ThatForgets() => new(forgets: true);

    /// <summary>A number greater than every code given so far.</summary>
    public uint CodeLimit
    {
        get
        {
            var most = 0;
            foreach (var shard in shards) most = Math.Max(most, Volatile.Read(ref shard.Count));
            return (uint)(((most + 1) << ShardBits) + FirstCode);
        }
    }

    /// <summary>Gets the code of a text, keeping the text if it is new.</summary>
    /// <param name="utf8">The text; not empty.</param>
    /// <returns>The code, the same for equal bytes.</returns>
    public uint Intern(ReadOnlySpan<byte> utf8)
    {
        if (forgets) return FirstCode;
        var hash = new HashCode();
        hash.AddBytes(utf8);
        var slot = hash.ToHashCode() & (ShardCount - 1);
        return (uint)((shards[slot].Intern(utf8) << ShardBits) | slot) + FirstCode;
    }

    /// <summary>Gets a text by code.</summary>
    /// <param name="code">A code from <see cref="Intern(ReadOnlySpan{byte})"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is not of this pool.</exception>
    public ReadOnlySpan<byte> GetBytes(uint code)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(code, (uint)FirstCode);
        if (forgets) return default;
        var index = code - FirstCode;
        return shards[index & (ShardCount - 1)].Get((int)(index >> ShardBits));
    }

    /// <summary>Gets a text by code as a string.</summary>
    /// <param name="code">A code from <see cref="Intern(ReadOnlySpan{byte})"/>.</param>
    public string GetText(uint code) => Encoding.UTF8.GetString(GetBytes(code));

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
