using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManagement.Cases;

/// <summary>Something that an officer wants to do and that is asked about first.</summary>
internal abstract class Act
{
    [BindNever]
    public Guid Id { get; init; } = Guid.NewGuid();

    [BindNever]
    public Guid FacilityId { get; set; }

    [BindNever]
    public Guid PersonId { get; set; }

    [BindNever]
    public Person? Person { get; init; }

    [BindNever]
    public Guid ProposedBy { get; set; }

    [BindNever]
    public DateTimeOffset ProposedAt { get; set; }

    /// <summary>Two who decide at once do not both succeed.</summary>
    [BindNever, ConcurrencyCheck]
    public ActState State { get; set; } = ActState.HeldBack;
}

/// <summary>What became of an act.</summary>
internal enum ActState
{
    /// <summary>Not done: the answer was not "no bar found".</summary>
    HeldBack,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up.</summary>
    Withdrawn,
}
