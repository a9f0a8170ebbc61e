using CaseManagement.Cases;
using CaseManagement.Data;
using CaseManagement.Decisions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Pages.Ledger;

/// <summary>The facility's answers.</summary>
internal sealed class IndexModel(CaseStore store) : PageModel
{
    public IReadOnlyList<(DecisionRecord Decision, Act? Act)> Entries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var decisions = await store.Decisions.AsNoTracking().OrderByDescending(row => row.AskedAt).Take(200).ToListAsync(cancellation);
        var ids = decisions.Select(row => row.ActId).ToHashSet();
        var acts = await store.Acts.AsNoTracking().Include(act => act.Person).Where(act => ids.Contains(act.Id)).ToDictionaryAsync(act => act.Id, cancellation);
        Entries = [.. decisions.Select(row => (row, row.ActId is { } id ? acts[id] : null))];
    }
}
