using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>Acts that are proposed and not yet done, made of typed records.</summary>
/// <remarks>
/// What is wrong with a record is told by a <see cref="DossierException"/>, as when a dossier is built. Wall-clock times are New York's
/// unless another zone is given, which must be the dossier's.
/// </remarks>
public static class Propose
{
    /// <summary>A message that is to be sent; give it the time at which it is to be sent.</summary>
    /// <param name="message">The message.</param>
    /// <param name="zone">Where its wall-clock times are told; <see langword="null"/> for New York.</param>
    /// <exception cref="DossierException">Something is wrong with it.</exception>
    public static ProposedAct Message(Communication message, ZoneClock? zone = null) => Act(message, zone);

    /// <summary>That a person is kept until an instant: the stay as if it ended then.</summary>
    /// <param name="stay">The stay, with <see cref="Custody.ReleaseAuthorizedAt"/> if it is known.</param>
    /// <param name="until">Until when. To ask whether a person may be held now, give the present.</param>
    /// <param name="zone">Where its wall-clock times are told; <see langword="null"/> for New York.</param>
    /// <exception cref="DossierException">Something is wrong with it.</exception>
    public static ProposedAct Hold(Custody stay, RecordedTime until, ZoneClock? zone = null) => Act(stay with { ReleasedAt = until }, zone);

    /// <summary>That a person is handed over to federal immigration authorities at an instant, which ends the stay.</summary>
    /// <param name="stay">The stay.</param>
    /// <param name="at">When.</param>
    /// <param name="zone">Where its wall-clock times are told; <see langword="null"/> for New York.</param>
    /// <exception cref="DossierException">Something is wrong with it.</exception>
    public static ProposedAct HandOver(Custody stay, RecordedTime at, ZoneClock? zone = null) =>
        Act(stay with { ReleasedAt = at, ReleasedTo = CustodyReleasedTo.FederalImmigration }, zone);

    /// <summary>Any act as it would be recorded: an escort, an alert, access, an office, a direction, bail.</summary>
    /// <param name="record">The record.</param>
    /// <param name="zone">Where its wall-clock times are told; <see langword="null"/> for New York.</param>
    /// <exception cref="DossierException">Something is wrong with it.</exception>
    public static ProposedAct Act(DossierRecord record, ZoneClock? zone = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        var clock = zone ?? ZoneClock.NewYork;
        var report = DossierValidator.Check(new DossierDraft([record], default, clock));
        if (!report.IsValid) throw new DossierException(report);
        var gathered = new RecordGatherer();
        new RecordWriter(gathered, clock).Add(record, new RowOrigin(record.Schema.Ordinal, 1));
        using var set = gathered.Build("act", clock, TimeValue.Blank, [], Places.Files);
        return ProposedAct.Of(set);
    }
}
