using CaseManagement.Tests.Support;

namespace CaseManagement.Tests;

public sealed class PrivacyTests
{
    private const string Name = "Zephyrine Quill";
    private const string Subject = "Subjectmarker";
    private const string Body = "Bodymarker";
    private const string Reason = "Reasonmarker";

    private CaseApp app = null!;
    private Browser supervisor = null!;
    private readonly HashSet<string> addresses = [];

    [OneTimeSetUp]
    public async Task DoEverythingOnce()
    {
        app = new CaseApp();
        supervisor = await app.SignInAsync("supervisor.north");
        await supervisor.OpenAsync("/people/new");
        await supervisor.SubmitAsync("main form", ("Name", Name), ("Stay.ArrestedAt", "2026-05-20T10:00"));
        Collect();
        await supervisor.TellIceAsync(Name, ("Message.Subject", Subject), ("Message.Body", Body));
        Collect();
        await supervisor.SubmitAsync("form[action*=Override]", ("Reason", Reason));
        Collect();
        await supervisor.AskToHoldAsync(Name, "HandOver");
        Collect();
        foreach (var page in new[] { "/", "/messages", "/ledger", "/nowhere" })
        {
            await supervisor.OpenAsync(page);
            Collect();
        }
    }

    [OneTimeTearDown]
    public void Stop() => app.Dispose();

    [TestCase(Name)]
    [TestCase("Quill")]
    [TestCase(Subject)]
    [TestCase(Body)]
    [TestCase(Reason)]
    [TestCase(CaseApp.Password)]
    [TestCase("Amara")]
    public void No_log_line_of_any_level_holds_personal_data(string secret) => Assert.Multiple(() =>
    {
        Assert.That(app.Log.Lines, Has.Count.GreaterThan(1000), "the log was kept");
        Assert.That(app.Log.Lines.Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)), Is.Empty);
    });

    [Test]
    public void Addresses_hold_words_of_the_application_and_random_identifiers_only()
    {
        Assert.That(addresses, Has.Count.GreaterThan(15));
        Assert.That(addresses, Is.All.Matches("^(/[a-z-]+(\\.css)?|/[0-9a-f-]{36})*/?(\\?(handler=[A-Za-z]+|v=[\\w-]+))?$"));
    }

    private void Collect()
    {
        foreach (var element in supervisor.Page.QuerySelectorAll("[href], [action]"))
            addresses.Add(element.GetAttribute("href") ?? element.GetAttribute("action")!);
        addresses.Add(supervisor.Address);
        addresses.RemoveWhere(address => address.StartsWith('#') || address == "data:,");
    }
}
