using CaseManagement.Access;
using CaseManagement.Cases;
using CaseManagement.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Decisions;

/// <summary>The only way to do an act: the engine is asked, the answer is kept with its proof, and only then is it done or held back.</summary>
internal sealed class ActDesk(CaseStore store, IDecisionGate gate, CurrentStaff staff, TimeProvider clock)
{
    /// <summary>Asks about a new act and does it if no bar was found.</summary>
    /// <param name="act">The act.</param>
    /// <param name="person">Whom it is about, with everything on file.</param>
    /// <param name="cancellation">Stops it; then nothing was done.</param>
    public Task<DecisionRecord> ProposeAsync(Act act, Person person, CancellationToken cancellation)
    {
        act.PersonId = person.Id;
        act.FacilityId = person.FacilityId;
        act.ProposedBy = staff.UserId;
        act.ProposedAt = clock.GetUtcNow();
        store.Acts.Add(act);
        return DecideAsync(act, person, null, cancellation);
    }

    /// <summary>Asks again, since facts may have come in, and does the act whatever the answer. The caller has checked who asks.</summary>
    /// <param name="act">An act held back.</param>
    /// <param name="person">Whom it is about, with everything on file.</param>
    /// <param name="reason">Why, in a supervisor's words.</param>
    /// <param name="cancellation">Stops it; then nothing was done.</param>
    /// <exception cref="DbUpdateConcurrencyException">Someone else decided at the same time.</exception>
    public Task<DecisionRecord> OverrideAsync(Act act, Person person, string reason, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return DecideAsync(act, person, reason, cancellation);
    }

    private async Task<DecisionRecord> DecideAsync(Act act, Person person, string? overrideReason, CancellationToken cancellation)
    {
        if (act.State != ActState.HeldBack) throw new InvalidOperationException("the act is done or withdrawn");
        var now = clock.GetUtcNow();
        var answer = gate.Ask(act, person, now, cancellation);
        var done = overrideReason is not null || answer.Kind == AnswerKind.NoBarFound;
        if (done) Do(act, person, now);
        var decision = new DecisionRecord
        {
            FacilityId = act.FacilityId,
            AskedBy = staff.UserId,
            AskedAt = now,
            ActId = act.Id,
            Answer = answer.Kind,
            Detail = AnswerJson.Write(answer),
            Done = done,
            OverrideReason = overrideReason,
        };
        store.Decisions.Add(decision);
        await store.SaveChangesAsync(cancellation);
        return decision;
    }

    private static void Do(Act act, Person person, DateTimeOffset now)
    {
        act.State = ActState.Done;
        if (act is not Hold { Kind: HoldKind.HandOver } hold) return;
        var stay = person.Stays.Single(row => row.Id == hold.StayId);
        stay.ReleasedAt = CityTime.WallClock(now);
        stay.ReleasedTo = "federal-immigration";
    }
}
