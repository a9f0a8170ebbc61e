namespace ComplianceEngine.Auditing;

/// <summary>Outcomes in order.</summary>
internal abstract class FindingRun
{
    /// <summary>How many there are.</summary>
    public abstract int Count { get; }

    /// <summary>Starts to read them, before the first.</summary>
    public abstract FindingCursor Open();
}

/// <summary>Reads the outcomes of a run, one after the other.</summary>
internal abstract class FindingCursor
{
    public int Rule { get; protected set; }

    public int Version { get; protected set; }

    public Outcome Outcome { get; protected set; }

    /// <summary>The bytes of the record's identifier; valid until the next outcome.</summary>
    public abstract ReadOnlySpan<byte> Record { get; }

    /// <summary>The bytes of the person's identifier; valid until the next outcome.</summary>
    public abstract ReadOnlySpan<byte> Person { get; }

    /// <summary>What was written of it; valid until the next outcome.</summary>
    public abstract ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Goes to the next outcome.</summary>
    /// <returns>Whether there is one.</returns>
    public abstract bool Next();
}

/// <summary>Orders outcomes as findings are written: by rule, record, person and version.</summary>
internal sealed class FindingOrder : IComparer<FindingCursor>
{
    public static readonly FindingOrder Instance = new();

    public int Compare(FindingCursor? x, FindingCursor? y)
    {
        var order = x!.Rule.CompareTo(y!.Rule);
        if (order == 0) order = x.Record.SequenceCompareTo(y.Record);
        if (order == 0) order = x.Person.SequenceCompareTo(y.Person);
        return order == 0 ? x.Version.CompareTo(y.Version) : order;
    }
}
