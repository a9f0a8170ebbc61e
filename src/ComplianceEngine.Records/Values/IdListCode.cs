namespace ComplianceEngine.Records;

/// <summary>
/// How a list of identifiers is stored in a row: a number that stands for its members whatever their order, or why there is no
/// list. The members themselves are stored as copies of the row, one for each.
/// </summary>
public static class IdListCode
{
    /// <summary>Not recorded.</summary>
    public const ulong Blank = 0;

    /// <summary>Recorded as <c>none</c>: no members.</summary>
    public const ulong Empty = 1;

    /// <summary>Rows with the same key disagree.</summary>
    public const ulong Conflicting = ulong.MaxValue;

    /// <summary>Recorded, but a member could not be read.</summary>
    public const ulong Unreadable = ulong.MaxValue - 1;

    /// <summary>The most members that are counted; a longer list counts as this many.</summary>
    public const int MaxCount = byte.MaxValue;

    private const ulong CountMask = MaxCount;

    /// <summary>The number that stands for some identifiers: how many they are in its lowest byte, a hash of them in the others.</summary>
    /// <param name="members">The members, each once, in any order.</param>
    public static ulong Of(IReadOnlyList<RecordId> members)
    {
        if (members.Count == 0) return Empty;
        var sum = 0UL;
        for (var i = 0; i < members.Count; i++) unchecked { sum += members[i].Hash; }

        var code = (sum & ~CountMask) | (byte)Math.Min(members.Count, MaxCount);

        // Keeps clear of the four numbers with a meaning of their own.
        return code is <= Empty or >= Unreadable ? code ^ (1UL << 63) : code;
    }

    /// <summary>How many members a list has, at most <see cref="MaxCount"/>.</summary>
    /// <param name="code">A stored number that stands for a list.</param>
    public static int CountOf(ulong code) => code == Empty ? 0 : (int)(code & CountMask);

    /// <summary>Why a number stands for no list, or that it does.</summary>
    /// <param name="code">A stored number.</param>
    public static FieldState StateOf(ulong code) => code switch
    {
        Blank => FieldState.Blank,
        Conflicting => FieldState.Conflicting,
        Unreadable => FieldState.Unreadable,
        _ => FieldState.Known,
    };
}
