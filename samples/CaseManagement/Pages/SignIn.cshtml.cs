using System.ComponentModel.DataAnnotations;
using CaseManagement.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Pages;

/// <summary>Signs a member of the staff in. Five wrong passwords lock the account for five minutes.</summary>
[AllowAnonymous]
internal sealed class SignInModel(SignInManager<StaffMember> signIn) : PageModel
{
    [BindProperty, Required]
    public string UserName { get; set; } = "";

    [BindProperty, Required]
    public string Password { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        if (!ModelState.IsValid) return Page();
        var result = await signIn.PasswordSignInAsync(UserName, Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToPage("/People/Index");

        // The same words whether the name, the password or the lock is the reason.
        ModelState.AddModelError("", "This user name and password do not go together, or the account is locked for a while.");
        return Page();
    }
}
