using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Pages;

/// <summary>What a person sees instead of a page that cannot be shown.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
internal sealed class ProblemModel : PageModel
{
    public string Title { get; private set; } = "Something went wrong";

    public string Advice { get; private set; } = "Nothing was sent or done. The log tells the administrator more.";

    public void OnGet(int? code) => Tell(code);

    public void OnPost(int? code) => Tell(code);

    private void Tell(int? code) => (Title, Advice) = code switch
    {
        400 => ("The form was refused", "It was not filled in on this site, or too long ago. Open the page again."),
        403 => ("Not allowed", "Your role does not allow this."),
        404 => ("Not found", "There is nothing here, or it belongs to another facility."),
        409 => ("Decided meanwhile", "Somebody else has decided on this. Open it again to see what became of it."),
        _ => (Title, Advice),
    };
}
