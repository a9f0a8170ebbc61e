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

    /// <summary>The number that stands for some identifiers.</summary>
    /// <param name="members">The members, each once, in any order.</param>
    public static ulong Of(IReadOnlyList<RecordId> members)
    {
        if (members.Count == 0) return Empty;
        var sum = 0UL;
        for (var i = 0; i < members.Count; i++) unchecked { sum += members[i].Hash; }

        // Keeps clear of the four numbers with a meaning of their own.
        return sum is <= Empty or >= Unreadable ? 2 : sum;
    }

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
