using CaseManagement.Cases;
using ComplianceEngine.Hosting;

namespace CaseManagement.Decisions;

/// <summary>Asks the engine.</summary>
internal sealed class EngineGate(IComplianceEngine engine) : IDecisionGate
{
    /// <inheritdoc/>
    public Answer Ask(Act act, Person person, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = PersonDossier.Of(person, now);
        var decisions = ProposedActs.Of(act, person, now).Select(proposed => engine.Decide(proposed, known, null, cancellation)).ToList();
        var strictest = decisions.MaxBy(decision => decision.Answer)!;
        return new Answer(strictest.Answer.Kind(), strictest.Reason, strictest.Notice, [.. decisions.SelectMany(decision => decision.Rules).Select(rule => rule.Told())]);
    }
}
