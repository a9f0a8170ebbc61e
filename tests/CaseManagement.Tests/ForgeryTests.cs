using CaseManagement.Tests.Support;

namespace CaseManagement.Tests;

public sealed class ForgeryTests
{
    private CaseApp app = null!;
    private Browser officer = null!;

    [SetUp]
    public async Task Start()
    {
        app = new CaseApp();
        officer = await app.SignInAsync("supervisor.north");
        await officer.TellIceAsync("Amara Osei");
    }

    [TearDown]
    public void Stop() => app.Dispose();

    [Test]
    public async Task Every_form_is_refused_without_the_token_of_its_page()
    {
        var decision = officer.Address;
        await officer.OpenFileAsync("Amara Osei");
        var person = officer.Address;
        string[] pages = [decision, "/people/new", $"{person}/message", $"{person}/hold", .. new[] { "stays", "detainers", "warrants", "charges", "screenings" }.Select(kind => $"{person}/{kind}")];
        var targets = new HashSet<string>();
        foreach (var page in pages)
        {
            await officer.OpenAsync(page);
            foreach (var form in officer.Page.QuerySelectorAll("form"))
            {
                Assert.That(form.QuerySelector("input[name=__RequestVerificationToken]"), Is.Not.Null, $"a form on {page} has a token");
                Assert.That(form.GetAttribute("method"), Is.EqualTo("post"), "nothing typed ends in an address");
                targets.Add(form.GetAttribute("action") ?? page);
            }
        }

        Assert.That(targets, Has.Count.GreaterThanOrEqualTo(11), string.Join(" ", targets));
        foreach (var target in targets)
        {
            await officer.PostAsync(target, ("Reason", "x"), ("Name", "Forged"), ("Kind", "HandOver"), ("Message.RecipientAgency", "ice"), ("Record.Section", "1"));
            Assert.That((int)officer.Status, Is.EqualTo(400), target);
            Assert.That(officer.Text, Does.Contain("The form was refused"));
        }
    }

    [Test]
    public async Task A_token_of_another_user_is_refused()
    {
        var other = await app.SignInAsync("officer.north");
        await other.OpenAsync("/people/new");
        var token = other.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await officer.PostAsync("/people/new", ("Name", "Forged"), ("__RequestVerificationToken", token));
        Assert.That((int)officer.Status, Is.EqualTo(400));
    }

    [Test]
    public async Task Signing_in_needs_a_token_too()
    {
        var stranger = app.NewBrowser();
        await stranger.PostAsync("/sign-in", ("UserName", "officer.north"), ("Password", CaseApp.Password));
        Assert.That((int)stranger.Status, Is.EqualTo(400));
    }
}
