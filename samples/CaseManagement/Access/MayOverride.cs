using CaseManagement.Cases;
using Microsoft.AspNetCore.Authorization;

namespace CaseManagement.Access;

/// <summary>Only a supervisor of the same facility overrides an answer.</summary>
internal sealed class MayOverride : IAuthorizationRequirement
{
    /// <summary>The policy's name.</summary>
    public const string Policy = "may-override";
}

/// <inheritdoc/>
internal sealed class MayOverrideHandler(CurrentStaff staff) : AuthorizationHandler<MayOverride, Act>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayOverride requirement, Act resource)
    {
        if (context.User.IsInRole(StaffRoles.Supervisor) && resource.FacilityId == staff.FacilityId) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
