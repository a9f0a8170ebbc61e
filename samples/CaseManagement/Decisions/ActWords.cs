using CaseManagement.Cases;
using CaseManagement.Forms;

namespace CaseManagement.Decisions;

/// <summary>Acts and what became of them in words.</summary>
internal static class ActWords
{
    /// <summary>The act in words; an act of no page came from another system.</summary>
    public static string InWords(this Act? act) => act switch
    {
        Message message => $"Message to {Words.Of(message.RecipientAgency)} about {message.Person!.Name}",
        Hold { Kind: HoldKind.Keep } hold => $"Keeping {hold.Person!.Name} past the time of release",
        Hold hold => $"Handing {hold.Person!.Name} over to federal immigration authorities",
        _ => "A question of another system",
    };

    /// <summary>What was done upon an answer.</summary>
    public static string Then(this DecisionRecord decision, Act? act) => (act, decision) switch
    {
        (null, _) => "left to the other system",
        (_, { OverrideReason: not null }) => "overridden by a supervisor",
        (Message, { Done: true }) => "sent",
        (Message, _) => "not sent",
        (_, { Done: true }) => "done",
        _ => "not done",
    };
}
