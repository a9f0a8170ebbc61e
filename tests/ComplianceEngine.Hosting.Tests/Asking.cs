using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Hosting.Tests;

/// <summary>Questions about one message by the department of correction, of a person whose name and identifiers are easy to find.</summary>
internal static class Asking
{
    /// <summary>What of the person or the message must stand in no log, metric or trace.</summary>
    public static readonly string[] Private = ["P-4711-secret", "M-0815-secret", "S-1234-secret", "T-9999-secret"];

    /// <summary>The message to an agency.</summary>
    public static ProposedAct Message(string recipient)
    {
        using var act = new DossierBuilder();
        act.Add("communication", ("communication_id", Private[1]), ("person_ids", Private[0]), ("sender_agency", "doc"), ("sender_id", Private[2]),
            ("recipient_agency", recipient), ("thread_id", Private[3]), ("sent_at", "2026-06-01T10:00"));
        return ProposedAct.Of(act.Build());
    }

    /// <summary>What is known of the person.</summary>
    public static FrozenDossier Dossier()
    {
        using var dossier = new DossierBuilder();
        dossier.Add("custody", ("custody_id", Private[3]), ("person_id", Private[0]), ("agency", "doc"), ("admitted_at", "2026-05-30T10:00"));
        return FrozenDossier.Of(dossier.Build());
    }

    /// <summary>What the current engine says of a message to an agency.</summary>
    public static DecisionAnswer Ask(this IComplianceEngine engine, string recipient) => engine.Decide(Message(recipient), Dossier()).Answer;
}
