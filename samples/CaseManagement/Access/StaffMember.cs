using Microsoft.AspNetCore.Identity;

namespace CaseManagement.Access;

/// <summary>Who signs in. Each works in one facility.</summary>
internal sealed class StaffMember : IdentityUser<Guid>
{
    public required Guid FacilityId { get; init; }
}

/// <summary>The roles.</summary>
internal static class StaffRoles
{
    /// <summary>Records, asks, and does what no rule bars.</summary>
    public const string Officer = "officer";

    /// <summary>May besides override an answer, with a written reason.</summary>
    public const string Supervisor = "supervisor";
}
