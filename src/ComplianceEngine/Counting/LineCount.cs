using System.Collections.Immutable;

namespace ComplianceEngine;

/// <summary>How many were counted for one line of a report.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="Line">The line.</param>
/// <param name="Count">How many surely count.</param>
/// <param name="Open">How many more may count, if facts that are missing were known.</param>
/// <param name="Missing">For want of which facts, most frequent first; the counts add up to <paramref name="Open"/>.</param>
/// <param name="Groups">The count by the values of the figure's choices, in ordinal order; empty if it is not broken down so.</param>
/// <param name="Limits">Why the records may hold fewer than there were; empty if they hold all.</param>
public sealed record LineCount(
    ReportLine Line, long Count, long Open, ImmutableArray<OpenCount> Missing, ImmutableArray<GroupCount> Groups, ImmutableArray<CountLimit> Limits)
{
    /// <summary>The most that the records allow.</summary>
    public long Most => Count + Open;

    /// <summary>Whether the number is settled: nothing is undecided, and the records hold all.</summary>
    public bool IsSettled => Open == 0 && Limits.IsEmpty;
}

/// <summary>How many are undecided for want of the same facts.</summary>
/// <param name="Facts">The facts, as <c>record.field</c>, or <c>reading NAME</c> where an open question of law decides; in order.</param>
/// <param name="Count">How many.</param>
public sealed record OpenCount(ImmutableArray<string> Facts, long Count);

/// <summary>How many were counted with certain values.</summary>
/// <param name="Values">The values; empty text where one is not recorded.</param>
/// <param name="Count">How many.</param>
public sealed record GroupCount(ImmutableArray<string> Values, long Count);

/// <summary>Why the records may hold fewer than there were.</summary>
public enum CountLimit
{
    /// <summary>The export does not say that it holds every record of the kind counted.</summary>
    NotComplete,

    /// <summary>The export was made before the period was over.</summary>
    NotOver,

    /// <summary>The export does not say when it was made.</summary>
    MadeUnknown,
}
