using CaseManagement.Cases;
using CaseManagement.Data;
using CaseManagement.Decisions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Pages.Messages;

/// <summary>One message and the answers that were asked for it.</summary>
internal sealed class MessageModel(CaseStore store) : PageModel
{
    public Message Message { get; private set; } = null!;

    public IReadOnlyList<DecisionRecord> Decisions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var message = await store.Messages.AsNoTracking().Include(row => row.Person).SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (message is null) return NotFound();
        Message = message;
        Decisions = await store.Decisions.AsNoTracking().Where(row => row.ActId == id).OrderBy(row => row.AskedAt).ToListAsync(cancellation);
        return Page();
    }
}
