using CaseManagement.Cases;
using ComplianceEngine;
using ComplianceEngine.Dossiers;

namespace CaseManagement.Decisions;

/// <summary>What the engine is asked about: the records that would be made of an act.</summary>
internal static class ProposedActs
{
    /// <summary>The acts to ask about.</summary>
    public static IEnumerable<ProposedAct> Of(Act act, Person person, DateTimeOffset now) => act switch
    {
        Message message => [Propose.Message(message.ToRecord(now))],
        Hold { Kind: HoldKind.Keep } hold => [Propose.Hold(StayOf(hold, person), now)],
        Hold hold => [Propose.HandOver(StayOf(hold, person), now), Propose.Act(hold.ToActivity(person, now))],
        _ => throw new ArgumentException("no record is made of such an act", nameof(act)),
    };

    private static Custody StayOf(Hold hold, Person person) => person.Stays.Single(stay => stay.Id == hold.StayId).ToRecord();
}
