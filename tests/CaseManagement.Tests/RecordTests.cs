using CaseManagement.Tests.Support;

namespace CaseManagement.Tests;

public sealed class RecordTests
{
    private CaseApp app = null!;
    private Browser officer = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = new CaseApp();
        officer = await app.SignInAsync("officer.north");
    }

    [OneTimeTearDown]
    public void Stop() => app.Dispose();

    [TestCase("Stay", "ArrestedAt", "2026-03-08T02:30", "Clocks were put forward over this time, so that it never was.")]
    [TestCase("Stay", "AdmittedAt", "yesterday", "The value 'yesterday' is not valid")]
    public async Task A_time_that_never_was_is_refused(string page, string field, string value, string problem)
    {
        await OpenAsync("Tomas Reyes", page);
        await officer.SubmitAsync("main form", ($"Record.{field}", value));
        Assert.That(officer.Text, Does.Contain(problem));
    }

    [Test]
    public async Task A_stay_that_ends_before_it_begins_is_refused()
    {
        await OpenAsync("Tomas Reyes", "Stay");
        await officer.SubmitAsync("main form", ("Record.ArrestedAt", "2026-05-02T10:00"), ("Record.ReleasedAt", "2026-05-01T10:00"));
        Assert.That(officer.Text, Does.Contain("This lies before arrested_at."));
        await officer.OpenFileAsync("Tomas Reyes");
        Assert.That(officer.Text, Does.Not.Contain("2026-05-02"));
    }

    [Test]
    public async Task A_warrant_names_a_detainer_of_the_same_person()
    {
        await OpenAsync("Ivo Petrak", "Warrant");
        var theirs = officer.Page.QuerySelector("#Record_DetainerId option:last-child")!.GetAttribute("value")!;
        await OpenAsync("Tomas Reyes", "Warrant");
        await officer.SubmitAsync("main form", ("Record.DetainerId", theirs));
        Assert.That(officer.Text, Does.Contain("Choose a detainer of this person."));
    }

    [Test]
    public async Task A_stay_that_has_not_begun_cannot_be_ended_now()
    {
        await officer.OpenAsync("/people/new");
        await officer.SubmitAsync("main form", ("Name", "Ada Future"), ("Stay.ArrestedAt", "2026-07-01T10:00"));
        await officer.AskToHoldAsync("Ada Future", "HandOver");
        Assert.That(officer.Text, Does.Contain("The stay on file has not begun yet"));
    }

    [Test]
    public async Task What_is_empty_stays_unknown_and_what_was_chosen_is_shown_again()
    {
        await OpenAsync("Tomas Reyes", "Detainer");
        await officer.SubmitAsync("main form", ("Record.Form", "I-247D"), ("Record.Attached", "I-200"), ("Record.Attached", "I-205"), ("Record.ReceivedAt", "2026-05-20T10:00"));
        Assert.That(officer.Text, Does.Contain("I-247D").And.Contain("I-200, I-205").And.Contain("Reasonnot recorded").And.Contain("Withdrawn atnot yet"));
        await officer.OpenAsync(officer.Page.QuerySelectorAll("a").First(link => link.TextContent.Contains("this record under Detainers", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Multiple(() =>
        {
            Assert.That(officer.Page.QuerySelectorAll("input:checked").Select(box => box.GetAttribute("value")), Is.EqualTo(["I-200", "I-205"]));
            Assert.That(officer.Page.QuerySelector("#Record_Form option[selected]")!.GetAttribute("value"), Is.EqualTo("I-247D"));
            Assert.That(officer.Page.QuerySelector("#Record_ReceivedAt")!.GetAttribute("value"), Is.EqualTo("2026-05-20T10:00"));
        });
    }

    private async Task OpenAsync(string name, string page)
    {
        await officer.OpenFileAsync(name);
        await officer.OpenAsync($"{officer.Address}/{page.ToLowerInvariant()}s");
    }
}
