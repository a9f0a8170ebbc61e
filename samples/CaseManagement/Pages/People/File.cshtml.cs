using CaseManagement.Cases;
using CaseManagement.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Pages.People;

/// <summary>Everything on file about one person.</summary>
internal sealed class FileModel(CaseStore store) : PageModel
{
    public Person Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await store.FindFileAsync(id, cancellation) is not { } person) return NotFound();
        Person = person;
        return Page();
    }
}
