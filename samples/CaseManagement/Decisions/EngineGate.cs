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
        var answers = ProposedActs.Of(act, person, now).Select(proposed => engine.Decide(proposed, known, Telling.Whole, cancellation).Told()).ToList();
        return answers.MaxBy(answer => answer.Kind)! with { Rules = [.. answers.SelectMany(answer => answer.Rules)] };
    }
}
