using CaseManagement.Access;
using CaseManagement.Cases;
using CaseManagement.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Pages.People;

/// <summary>The people of the user's facility.</summary>
internal sealed class IndexModel(CaseStore store, CurrentStaff staff) : PageModel
{
    public string Facility { get; private set; } = "";

    public IReadOnlyList<Person> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Facility = (await store.Facilities.SingleAsync(facility => facility.Id == staff.FacilityId, cancellation)).Name;
        People = await store.People.AsNoTracking().Include(person => person.Stays).Include(person => person.Detainers)
            .AsSplitQuery().OrderBy(person => person.Name).ToListAsync(cancellation);
    }
}
