using System.ComponentModel.DataAnnotations;
using CaseManagement.Access;
using CaseManagement.Cases;
using CaseManagement.Data;
using CaseManagement.Decisions;
using CaseManagement.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Pages.People;

/// <summary>Puts a person who was admitted to the jail on file.</summary>
internal sealed class NewModel(CaseStore store, CurrentStaff staff) : PageModel
{
    [BindProperty, Required, StringLength(200)]
    public string Name { get; set; } = "";

    public Stay Stay { get; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await TryUpdateModelAsync(Stay, nameof(Stay), stay => stay.ArrestedAt, stay => stay.AdmittedAt);
        ModelState.AddProblemsOf(Stay, Stay.ToRecord(), nameof(Stay));
        if (!ModelState.IsValid) return Page();
        var person = new Person { FacilityId = staff.FacilityId, Name = Name.Trim(), Stays = { Stay } };
        store.People.Add(person);
        await store.SaveChangesAsync(cancellation);
        return RedirectToPage("/People/File", new { id = person.Id });
    }
}
