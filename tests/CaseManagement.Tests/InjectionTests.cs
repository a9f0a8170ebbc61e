using CaseManagement.Tests.Support;

namespace CaseManagement.Tests;

public sealed class InjectionTests
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'; DROP TABLE \"People\"; --";

    private CaseApp app = null!;
    private Browser supervisor = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = new CaseApp();
        supervisor = await app.SignInAsync("supervisor.north");
        await supervisor.OpenAsync("/people/new");
        await supervisor.SubmitAsync("main form", ("Name", Hostile));
    }

    [OneTimeTearDown]
    public void Stop() => app.Dispose();

    [Test]
    public async Task A_name_with_markup_and_sql_is_shown_as_it_was_typed()
    {
        await supervisor.OpenAsync("/");
        Assert.That(supervisor.Text, Does.Contain(Hostile));
        AssertInert();
        await supervisor.FollowAsync("<script>");
        Assert.That(supervisor.Page.QuerySelector("h1")!.TextContent, Is.EqualTo(Hostile));
        AssertInert();
        foreach (var page in new[] { "/message", "/hold", "/charges" })
        {
            var file = supervisor.Address;
            await supervisor.OpenAsync(file + page);
            Assert.That(supervisor.Text, Does.Contain(Hostile), page);
            AssertInert();
            await supervisor.OpenAsync(file);
        }
    }

    [Test]
    public async Task So_are_a_messages_texts_and_a_supervisors_reason()
    {
        await supervisor.TellIceAsync("Amara Osei", ("Message.Subject", Hostile), ("Message.Body", Hostile));
        await supervisor.SubmitAsync("form[action*=Override]", ("Reason", Hostile));
        Assert.That(supervisor.Text, Does.Contain(Hostile));
        AssertInert();
        await supervisor.FollowAsync("The message");
        Assert.That(supervisor.Page.QuerySelector(".letter h2")!.TextContent, Is.EqualTo(Hostile));
        Assert.That(supervisor.Page.QuerySelector(".letter p")!.TextContent, Is.EqualTo(Hostile));
        AssertInert();
    }

    [Test]
    public async Task So_are_the_texts_of_a_charge_in_the_file_and_in_the_proof()
    {
        await supervisor.OpenFileAsync("Tomas Reyes");
        await supervisor.OpenAsync(supervisor.Address + "/charges");
        await supervisor.SubmitAsync("main form", ("Record.Law", "<b>'; --</b>"), ("Record.Section", "<i>1</i>"), ("Record.Disposition", "convicted"));
        Assert.That(supervisor.Text, Does.Contain("<b>'; --</b>"));
        AssertInert();
        await supervisor.TellIceAsync("Tomas Reyes");
        AssertInert();
    }

    private void AssertInert() =>
        Assert.That(supervisor.Page.QuerySelectorAll("script, img, main b, main i, [onerror]"), Is.Empty, "what was typed is text, never markup");
}
