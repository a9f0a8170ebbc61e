using System.ComponentModel.DataAnnotations;

namespace CaseManagement.Cases;

/// <summary>A person in custody, with everything that is on file. The identifier is random, so that a web address tells nothing.</summary>
internal sealed class Person
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid FacilityId { get; init; }

    [StringLength(200)]
    public required string Name { get; init; }

    public List<Stay> Stays { get; init; } = [];

    public List<Charge> Charges { get; init; } = [];

    public List<Detainer> Detainers { get; init; } = [];

    public List<Warrant> Warrants { get; init; } = [];

    public List<Screening> Screenings { get; init; } = [];

    /// <summary>The stay that has not ended; the latest one if several have not.</summary>
    public Stay? CurrentStay => Stays.Where(stay => stay.ReleasedAt is null).MaxBy(stay => stay.ArrestedAt);
}
