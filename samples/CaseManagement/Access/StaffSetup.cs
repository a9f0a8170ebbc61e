using CaseManagement.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CaseManagement.Access;

/// <summary>Who may come in: cookies for people at the pages, bearer tokens for other systems at the API, and nothing without either.</summary>
internal static class StaffSetup
{
    /// <summary>The policy of the API: a bearer token, and no cookie, so that no other site can make a browser ask.</summary>
    public const string ApiPolicy = "api";

    /// <summary>Adds accounts, roles, cookies, tokens and policies.</summary>
    public static void AddStaff(this WebApplicationBuilder builder)
    {
        // Browsers take secure cookies from http://localhost too, but the antiforgery check does not.
        var secure = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<CurrentStaff>();
        builder.Services.AddIdentity<StaffMember, IdentityRole<Guid>>(options => options.Password.RequiredLength = 12)
            .AddEntityFrameworkStores<CaseStore>().AddClaimsPrincipalFactory<StaffClaims>().AddDefaultTokenProviders();
        builder.Services.AddAuthentication().AddBearerToken(IdentityConstants.BearerScheme, options => options.BearerTokenExpiration = TimeSpan.FromHours(1));
        builder.Services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "casework";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = secure;
            options.ExpireTimeSpan = TimeSpan.FromMinutes(30);
            options.LoginPath = "/sign-in";
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "casework-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = secure;
        });

        var member = new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser().AddRequirements(new FacilityMember()).Build();
        builder.Services.AddAuthorizationBuilder()
            .SetDefaultPolicy(member)
            .AddPolicy(MayOverride.Policy, policy => policy.AddRequirements(new MayOverride()))
            .AddPolicy(ApiPolicy, policy => policy.AddAuthenticationSchemes(IdentityConstants.BearerScheme).RequireAuthenticatedUser().AddRequirements(new FacilityMember()));
        builder.Services.AddScoped<IAuthorizationHandler, FacilityMemberHandler>();
        builder.Services.AddScoped<IAuthorizationHandler, MayOverrideHandler>();
    }
}
