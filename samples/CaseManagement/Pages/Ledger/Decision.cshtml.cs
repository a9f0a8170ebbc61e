using System.ComponentModel.DataAnnotations;
using CaseManagement.Cases;
using CaseManagement.Data;
using CaseManagement.Decisions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Pages.Ledger;

/// <summary>One answer with its proof; from here an act that was held back is overridden or given up.</summary>
internal sealed class DecisionModel(CaseStore store, ActDesk desk, IAuthorizationService authorization) : PageModel
{
    public DecisionRecord Decision { get; private set; } = null!;

    public Answer Answer { get; private set; } = null!;

    public Act? Act { get; private set; }

    public string AskedBy { get; private set; } = "";

    public bool MayOverride { get; private set; }

    [BindProperty, StringLength(2000)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOverrideAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation) || Act is null) return NotFound();
        if (!MayOverride) return Forbid();
        if (Act.State != ActState.HeldBack) return StatusCode(StatusCodes.Status409Conflict);
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Write down why.");
        if (!ModelState.IsValid) return Page();
        var person = await store.FindFileAsync(Act.PersonId, cancellation);
        return await SaveAsync(async () => (await desk.OverrideAsync(Act, person!, Reason!.Trim(), cancellation)).Id);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation) || Act is null) return NotFound();
        if (Act.State != ActState.HeldBack) return StatusCode(StatusCodes.Status409Conflict);
        Act.State = ActState.Withdrawn;
        return await SaveAsync(async () =>
        {
            await store.SaveChangesAsync(cancellation);
            return id;
        });
    }

    private async Task<IActionResult> SaveAsync(Func<Task<Guid>> save)
    {
        try
        {
            return RedirectToPage(new { id = await save() });
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else decided between this page's reading and writing.
            return StatusCode(StatusCodes.Status409Conflict);
        }
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await store.Decisions.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } decision) return false;
        Decision = decision;
        Answer = AnswerJson.Read(decision.Detail);
        AskedBy = await store.Users.Where(user => user.Id == decision.AskedBy).Select(user => user.UserName!).SingleAsync(cancellation);
        Act = await store.Acts.Include(act => act.Person).SingleOrDefaultAsync(act => act.Id == decision.ActId, cancellation);
        MayOverride = Act is not null && (await authorization.AuthorizeAsync(User, Act, CaseManagement.Access.MayOverride.Policy)).Succeeded;
        return true;
    }
}
