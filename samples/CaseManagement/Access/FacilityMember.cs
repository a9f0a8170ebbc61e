using Microsoft.AspNetCore.Authorization;

namespace CaseManagement.Access;

/// <summary>Whoever uses the application works in a facility.</summary>
internal sealed class FacilityMember : IAuthorizationRequirement;

/// <inheritdoc/>
internal sealed class FacilityMemberHandler(CurrentStaff staff) : AuthorizationHandler<FacilityMember>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, FacilityMember requirement)
    {
        if (staff.FacilityId != Guid.Empty) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
