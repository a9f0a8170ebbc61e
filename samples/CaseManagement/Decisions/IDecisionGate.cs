using CaseManagement.Cases;

namespace CaseManagement.Decisions;

/// <summary>Asks before an act: the one place where the application meets the engine.</summary>
internal interface IDecisionGate
{
    /// <summary>Asks whether a rule bars an act.</summary>
    /// <param name="act">The act, not yet done.</param>
    /// <param name="person">Whom it is about, with everything on file.</param>
    /// <param name="now">The moment of the act.</param>
    /// <param name="cancellation">Stops asking.</param>
    Answer Ask(Act act, Person person, DateTimeOffset now, CancellationToken cancellation);
}
