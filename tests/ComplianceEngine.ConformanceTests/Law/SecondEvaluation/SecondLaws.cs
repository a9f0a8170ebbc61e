using System.Collections.Immutable;

namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>Every law, policy, bill and pattern, once more.</summary>
internal static class SecondLaws
{
    public static readonly ImmutableArray<SecondLaw> All =
    [
        Holds.Jail, Holds.Police, Holds.Probation, Holds.DeMarco, Holds.Federal,
        Messages.JailNotice, Messages.PoliceNotice, Messages.Communications, Messages.Resources, Messages.Requests, Messages.Disclosures,
        OtherDuties.BailRelease, OtherDuties.Office, OtherDuties.Direction, OtherDuties.Activities, OtherDuties.Property, OtherDuties.Access,
        DocPolicy.Communicate, DocPolicy.ReleaseTimingOnly, DocPolicy.NoHold,
        Bills.PoliceHold, Bills.Communications, Bills.Exchanges, Bills.Notices,
        Patterns.Solicitation, Patterns.Unsolicited, Patterns.List, Patterns.RepeatedPair, Patterns.Reply, Patterns.HandOver, Patterns.Moved, Patterns.Late,
    ];
}
