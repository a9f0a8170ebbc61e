using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManagement.Cases;

/// <summary>Something on file about one person. What is null or empty was not recorded; it never means "no".</summary>
/// <remarks>Times of day are New York wall-clock times, as written down.</remarks>
internal abstract class PersonRecord
{
    /// <summary>Not taken from a form.</summary>
    [BindNever]
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Not taken from a form.</summary>
    [BindNever]
    public Guid PersonId { get; set; }
}
