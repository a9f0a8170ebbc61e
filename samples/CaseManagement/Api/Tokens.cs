using CaseManagement.Access;
using Microsoft.AspNetCore.Identity;

namespace CaseManagement.Api;

/// <summary>Gives another system a token.</summary>
internal static class Tokens
{
    /// <summary>Checks name and password; the scheme then writes the token.</summary>
    public static async Task<IResult> IssueAsync(TokenRequest request, SignInManager<StaffMember> signIn)
    {
        signIn.AuthenticationScheme = IdentityConstants.BearerScheme;
        var result = await signIn.PasswordSignInAsync(request.UserName, request.Password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded ? Results.Empty : Results.Problem(title: "not signed in", statusCode: StatusCodes.Status401Unauthorized);
    }
}

/// <summary>Who asks for a token.</summary>
internal sealed record TokenRequest(string UserName, string Password);
