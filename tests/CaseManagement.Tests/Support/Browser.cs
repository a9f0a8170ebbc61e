using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CaseManagement.Tests.Support;

/// <summary>What a person does with a browser: opens pages, fills in forms, follows where they lead. Keeps cookies.</summary>
internal sealed class Browser(HttpClient client)
{
    /// <summary>The page shown.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>The last answer's headers.</summary>
    public IReadOnlyList<string> Cookies { get; private set; } = [];

    /// <summary>The address of the page shown.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The page's text without runs of white space.</summary>
    public string Text => string.Join(' ', Page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public async Task OpenAsync(string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        await ShowAsync(response, address);
    }

    /// <summary>Follows the first link with these words.</summary>
    public Task FollowAsync(string words) =>
        OpenAsync(Page.QuerySelectorAll("a").First(link => link.TextContent.Contains(words, StringComparison.Ordinal)).GetAttribute("href")!);

    /// <summary>Fills in a form and sends it, with what the page put into it. A name given several times ticks several boxes.</summary>
    public Task SubmitAsync(string form, params (string Name, string Value)[] entries)
    {
        var element = (IHtmlFormElement)Page.QuerySelector(form)!;
        var names = entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        var kept = element.Elements.Where(control => !names.Contains(control.GetAttribute("name") ?? "")).SelectMany(Values);
        return PostAsync(element.GetAttribute("action") ?? Address, [.. kept, .. entries]);
    }

    /// <summary>Sends a form that no page made.</summary>
    public async Task PostAsync(string address, params (string Name, string Value)[] entries)
    {
        using var content = new FormUrlEncodedContent(entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value)));
        using var response = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        await ShowAsync(response, address);
    }

    private async Task ShowAsync(HttpResponseMessage response, string address)
    {
        Status = response.StatusCode;
        Cookies = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];
        if (response.StatusCode == HttpStatusCode.Redirect)
        {
            var target = response.Headers.Location!;
            var set = Cookies;
            await OpenAsync(target.IsAbsoluteUri ? target.PathAndQuery : target.OriginalString);
            Cookies = [.. set, .. Cookies];
            return;
        }

        Address = address;
        Page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    private static IEnumerable<(string Name, string Value)> Values(IElement control)
    {
        if (control.GetAttribute("name") is not { } name) return [];
        return control switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [(name, box.Value)] : [],
            IHtmlInputElement input => [(name, input.Value)],
            IHtmlSelectElement select => [(name, select.Value ?? "")],
            IHtmlTextAreaElement text => [(name, text.Value)],
            _ => [],
        };
    }
}
