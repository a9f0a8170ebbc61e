using CaseManagement.Access;
using CaseManagement.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace CaseManagement.Api;

/// <summary>The API for other systems.</summary>
internal static class ApiSetup
{
    /// <summary>Adds its services.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi(options => options.AddDocumentTransformer<BearerInOpenApi>());
        builder.Services.AddHealthChecks().AddDbContextCheck<CaseStore>();
    }

    /// <summary>Adds its addresses.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapPost("/tokens", Tokens.IssueAsync).WithTags("tokens")
            .WithSummary("A bearer token, for one hour")
            .Produces<Microsoft.AspNetCore.Authentication.BearerToken.AccessTokenResponse>()
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        app.MapGroup("/decisions").RequireAuthorization(StaffSetup.ApiPolicy).WithTags("decisions").MapDecisions();
        app.MapOpenApi();

        // Alive: it answers at all. Ready: it has its database and its rules.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}
