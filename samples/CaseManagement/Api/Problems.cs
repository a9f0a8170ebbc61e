namespace CaseManagement.Api;

/// <summary>What goes wrong is told to people as a page and to other systems as problem details (RFC 9457); neither shows a stack trace.</summary>
internal static class Problems
{
    private static readonly PathString[] ForSystems = ["/decisions", "/tokens", "/openapi", "/health"];

    /// <summary>Adds both.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseWhen(IsForSystems, branch => branch.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !IsForSystems(context), branch => branch.UseExceptionHandler("/problem").UseStatusCodePagesWithReExecute("/problem/{0}"));
    }

    private static bool IsForSystems(HttpContext context) => ForSystems.Any(path => context.Request.Path.StartsWithSegments(path));
}
