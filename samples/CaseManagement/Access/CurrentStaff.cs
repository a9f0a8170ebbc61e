using System.Security.Claims;

namespace CaseManagement.Access;

/// <summary>Who asks, and for which facility. Nobody signed in means no facility, and so no data.</summary>
internal sealed class CurrentStaff(IHttpContextAccessor http)
{
    /// <summary>The user; empty if nobody is signed in.</summary>
    public Guid UserId => Read(ClaimTypes.NameIdentifier);

    /// <summary>The facility; empty if nobody is signed in.</summary>
    public Guid FacilityId => Read(StaffClaims.Facility);

    private Guid Read(string claim) => Guid.TryParse(http.HttpContext?.User.FindFirstValue(claim), out var id) ? id : Guid.Empty;
}
