namespace CaseManagement.Cases;

/// <summary>Keeping a person past the release, or handing the person over.</summary>
internal sealed class Hold : Act
{
    public required HoldKind Kind { get; init; }

    public required Guid StayId { get; init; }
}

/// <summary>What is to be done with the person.</summary>
internal enum HoldKind
{
    /// <summary>Keep the person, although release is due.</summary>
    Keep,

    /// <summary>Hand the person over to federal immigration authorities.</summary>
    HandOver,
}
