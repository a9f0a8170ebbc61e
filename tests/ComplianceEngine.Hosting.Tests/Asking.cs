using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Hosting.Tests;

/// <summary>Questions about one message by the department of correction.</summary>
internal static class Asking
{
    /// <summary>What each rule says of a message to an agency.</summary>
    public static Outcome[] Outcomes(this IComplianceEngine engine, string recipient) => engine.Current.Outcomes(recipient);

    /// <summary>What each rule says of a message to an agency.</summary>
    public static Outcome[] Outcomes(this EngineSnapshot engine, string recipient)
    {
        using var dossier = new DossierBuilder();
        dossier.Add("communication", ("communication_id", "M1"), ("person_ids", "P1"), ("sender_agency", "doc"), ("recipient_agency", recipient), ("sent_at", "2026-06-01T10:00"));
        var records = dossier.Build();
        var rules = engine.Packs.SelectMany(pack => pack.Rules);
        return [.. rules.SelectMany(rule => engine.Engine.Judge(records, rule.Id, "M1", "P1", CancellationToken.None)).Select(finding => finding.Outcome)];
    }
}
