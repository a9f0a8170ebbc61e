using System.Collections.Immutable;

namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>Every law, once more.</summary>
internal static class SecondLaws
{
    public static readonly ImmutableArray<SecondLaw> All =
    [
        Holds.Jail, Holds.Police, Holds.Probation, Holds.DeMarco, Holds.Federal,
        Messages.JailNotice, Messages.PoliceNotice, Messages.Communications, Messages.Resources, Messages.Requests, Messages.Disclosures,
        OtherDuties.BailRelease, OtherDuties.Office, OtherDuties.Direction, OtherDuties.Activities, OtherDuties.Property, OtherDuties.Access,
    ];
}
