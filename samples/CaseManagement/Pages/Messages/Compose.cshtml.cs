using CaseManagement.Cases;
using CaseManagement.Data;
using CaseManagement.Decisions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Pages.Messages;

/// <summary>Writes a message and asks before it goes out.</summary>
internal sealed class ComposeModel(CaseStore store, ActDesk desk) : PageModel
{
    public Person Person { get; private set; } = null!;

    [BindProperty]
    public Message Message { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken cancellation) =>
        await FindAsync(personId, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid personId, CancellationToken cancellation)
    {
        if (!await FindAsync(personId, cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var decision = await desk.ProposeAsync(Message, Person, cancellation);
        return RedirectToPage("/Ledger/Decision", new { id = decision.Id });
    }

    private async Task<bool> FindAsync(Guid personId, CancellationToken cancellation)
    {
        if (await store.FindFileAsync(personId, cancellation) is not { } person) return false;
        Person = person;
        return true;
    }
}
