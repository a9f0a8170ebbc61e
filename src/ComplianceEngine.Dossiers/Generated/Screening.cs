// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>A search of criminal-history and watch-list databases, or word from a court or another agency.</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Screening : DossierRecord
{
    /// <summary><c>screening_id</c>, which identifies the record; it must be given.</summary>
    public required string? ScreeningId { get; init; }

    /// <summary><c>person_id</c>, whom it is about. Personal.</summary>
    public string? PersonId { get; init; }

    /// <summary><c>searched_at</c>, a time.</summary>
    public RecordedTime SearchedAt { get; init; }

    /// <summary><c>source</c>, one of the words of an export.</summary>
    public ScreeningSource Source { get; init; }

    /// <summary><c>watchlist</c>, one of the words of an export.</summary>
    public ScreeningWatchlist Watchlist { get; init; }

    /// <summary><c>history_complete</c>: the charges on record are the person's whole criminal history as of this search.</summary>
    public bool? HistoryComplete { get; init; }

    /// <summary><c>gang_member</c>: NCIC known gang member; matters to 2012-2014 law only.</summary>
    public bool? GangMember { get; init; }

    /// <summary><c>removal_order</c>, one of the words of an export.</summary>
    public ScreeningRemovalOrder RemovalOrder { get; init; }

    /// <summary><c>reentry_after_removal</c>, yes or no.</summary>
    public bool? ReentryAfterRemoval { get; init; }

    /// <summary><c>outstanding_criminal_warrant</c>: matters to 2012-2014 law only.</summary>
    public bool? OutstandingCriminalWarrant { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Screening;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], ScreeningId);
        visitor.Id(fields[1], PersonId);
        visitor.Time(fields[2], SearchedAt);
        visitor.Choice(fields[3], (int)Source);
        visitor.Choice(fields[4], (int)Watchlist);
        visitor.Flag(fields[5], HistoryComplete);
        visitor.Flag(fields[6], GangMember);
        visitor.Choice(fields[7], (int)RemovalOrder);
        visitor.Flag(fields[8], ReentryAfterRemoval);
        visitor.Flag(fields[9], OutstandingCriminalWarrant);
    }
}

/// <summary>What <c>screening.source</c> can be.</summary>
public enum ScreeningSource
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>e-justice-ny</c>.</summary>
    EJusticeNy = 1,

    /// <summary><c>court</c>.</summary>
    Court = 2,

    /// <summary><c>other-government</c>.</summary>
    OtherGovernment = 3,

    /// <summary><c>federal-immigration</c>.</summary>
    FederalImmigration = 4,

    /// <summary><c>other</c>.</summary>
    Other = 5,
}

/// <summary>What <c>screening.watchlist</c> can be.</summary>
public enum ScreeningWatchlist
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>match</c>.</summary>
    Match = 1,

    /// <summary><c>possible-match</c>.</summary>
    PossibleMatch = 2,

    /// <summary><c>no-match</c>.</summary>
    NoMatch = 3,
}

/// <summary>What <c>screening.removal_order</c> can be.</summary>
public enum ScreeningRemovalOrder
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>final-order</c>.</summary>
    FinalOrder = 1,

    /// <summary><c>outstanding-warrant</c>.</summary>
    OutstandingWarrant = 2,

    /// <summary><c>none</c>.</summary>
    None = 3,
}
