namespace CaseManagement.Access;

/// <summary>Headers that keep pages with personal data out of caches, frames and other sites' reach.</summary>
internal sealed class GuardedPages(RequestDelegate next)
{
    private const string Content = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Content;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
