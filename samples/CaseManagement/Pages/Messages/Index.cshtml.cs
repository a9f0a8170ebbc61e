using CaseManagement.Cases;
using CaseManagement.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Pages.Messages;

/// <summary>The facility's messages, sent and held back.</summary>
internal sealed class IndexModel(CaseStore store) : PageModel
{
    public IReadOnlyList<Message> Messages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Messages = await store.Messages.AsNoTracking()
        .Include(message => message.Person).OrderByDescending(message => message.ProposedAt).Take(200).ToListAsync(cancellation);
}
