using CaseManagement.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Data;

/// <summary>Finds people of the user's own facility.</summary>
internal static class PersonFiles
{
    /// <summary>A person with everything on file; <see langword="null"/> if there is none, or in another facility.</summary>
    public static Task<Person?> FindFileAsync(this CaseStore store, Guid personId, CancellationToken cancellation) => store.People
        .Include(person => person.Stays)
        .Include(person => person.Charges)
        .Include(person => person.Detainers)
        .Include(person => person.Warrants)
        .Include(person => person.Screenings)
        .AsSplitQuery()
        .SingleOrDefaultAsync(person => person.Id == personId, cancellation);
}
