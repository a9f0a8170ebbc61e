using System.ComponentModel.DataAnnotations;
using CaseManagement.Cases;
using CaseManagement.Data;
using CaseManagement.Decisions;
using ComplianceEngine.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Pages.Holds;

/// <summary>Asks before a person is kept past release or handed over.</summary>
internal sealed class AskModel(CaseStore store, ActDesk desk) : PageModel
{
    public Person Person { get; private set; } = null!;

    public Stay Stay { get; private set; } = null!;

    [BindProperty, Required, EnumDataType(typeof(HoldKind))]
    public HoldKind? Kind { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken cancellation) =>
        await FindAsync(personId, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid personId, CancellationToken cancellation)
    {
        if (!await FindAsync(personId, cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        try
        {
            var decision = await desk.ProposeAsync(new Hold { Kind = Kind!.Value, StayId = Stay.Id }, Person, cancellation);
            return RedirectToPage("/Ledger/Decision", new { id = decision.Id });
        }
        catch (DossierException)
        {
            ModelState.AddModelError(nameof(Kind), "The stay on file has not begun yet, so that it cannot end now. Correct it first.");
            return Page();
        }
    }

    private async Task<bool> FindAsync(Guid personId, CancellationToken cancellation)
    {
        if (await store.FindFileAsync(personId, cancellation) is not { CurrentStay: { } stay } person) return false;
        Person = person;
        Stay = stay;
        return true;
    }
}
