using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CaseManagement.Api;

/// <summary>Tells readers of the API's description that a bearer token is wanted.</summary>
internal sealed class BearerInOpenApi : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "Casework: ask before you act";
        document.Info.Description = "An answer is no legal advice and authorises nothing; a possible violation is a question for a person.";
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "From POST /tokens." };
        foreach (var operation in document.Paths.Where(path => path.Key.StartsWith("/decisions", StringComparison.Ordinal)).SelectMany(path => path.Value.Operations ?? []))
            operation.Value.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
        return Task.CompletedTask;
    }
}
