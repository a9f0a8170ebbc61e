namespace CaseManagement.Cases;

/// <summary>A jail. Who works in one sees the people in it and nobody else.</summary>
internal sealed class Facility
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }
}
