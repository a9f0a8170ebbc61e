namespace CaseManagement.Tests.Support;

/// <summary>What officers do again and again.</summary>
internal static class Walk
{
    /// <summary>Opens the file of a person by name.</summary>
    public static async Task OpenFileAsync(this Browser browser, string name)
    {
        await browser.OpenAsync("/");
        await browser.FollowAsync(name);
    }

    /// <summary>Writes a message telling ICE of the release date of a person; further entries fill in more of the form.</summary>
    public static async Task TellIceAsync(this Browser browser, string name, params (string Name, string Value)[] more)
    {
        await browser.OpenFileAsync(name);
        await browser.FollowAsync("Write a message");
        var given = more.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        (string Name, string Value)[] usual =
        [
            ("Message.RecipientAgency", "ice"),
            ("Message.Kind", "notice"),
            ("Message.Topics", "release-date"),
            ("Message.Purpose", "civil-immigration-enforcement"),
            ("Message.RequiredBy", "none"),
            ("Message.PrivacyApproval", "routine"),
            ("Message.PubliclyAvailable", "false"),
        ];
        await browser.SubmitAsync("main form", [.. usual.Where(entry => !given.Contains(entry.Name)), .. more]);
    }

    /// <summary>Asks to keep a person or hand the person over: <c>Keep</c>, <c>HandOver</c>.</summary>
    public static async Task AskToHoldAsync(this Browser browser, string name, string kind)
    {
        await browser.OpenFileAsync(name);
        await browser.FollowAsync("Keep or hand over");
        await browser.SubmitAsync("main form", ("Kind", kind));
    }
}
