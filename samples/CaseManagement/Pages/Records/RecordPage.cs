using CaseManagement.Cases;
using CaseManagement.Data;
using CaseManagement.Forms;
using ComplianceEngine.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Pages.Records;

/// <summary>A page that adds or changes one record about a person. What the form may fill is what the record marks as a field.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
internal abstract class RecordPage<T>(CaseStore store) : PageModel where T : PersonRecord, new()
{
    public T Record { get; private set; } = new();

    public Person Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid personId, Guid? id, CancellationToken cancellation) =>
        await FindAsync(personId, id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid personId, Guid? id, CancellationToken cancellation)
    {
        if (!await FindAsync(personId, id, cancellation)) return NotFound();
        await TryUpdateModelAsync(Record, nameof(Record));
        Check();
        if (ModelState.IsValid) ModelState.AddProblemsOf(Record, Typed, nameof(Record));
        if (!ModelState.IsValid) return Page();
        if (id is null) store.Add(Record);
        await store.SaveChangesAsync(cancellation);
        return RedirectToPage("/People/File", new { id = personId });
    }

    /// <summary>Adds errors of the kind's own.</summary>
    protected virtual void Check()
    {
    }

    /// <summary>The record as the engine takes it.</summary>
    protected abstract DossierRecord Typed { get; }

    private async Task<bool> FindAsync(Guid personId, Guid? id, CancellationToken cancellation)
    {
        if (await store.FindFileAsync(personId, cancellation) is not { } person) return false;
        Person = person;
        var record = id is null ? Record : await store.Set<T>().SingleOrDefaultAsync(row => row.Id == id && row.PersonId == personId, cancellation);
        if (record is null) return false;
        Record = record;
        Record.PersonId = personId;
        return true;
    }
}
