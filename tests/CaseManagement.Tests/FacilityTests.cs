using CaseManagement.Tests.Support;

namespace CaseManagement.Tests;

public sealed class FacilityTests
{
    private CaseApp app = null!;
    private Browser north = null!;
    private Browser south = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = new CaseApp();
        north = await app.SignInAsync("officer.north");
        south = await app.SignInAsync("supervisor.south");
    }

    [OneTimeTearDown]
    public void Stop() => app.Dispose();

    [Test]
    public async Task The_list_of_people_holds_those_of_the_own_facility()
    {
        await south.OpenAsync("/");
        Assert.That(south.Text, Does.Contain("South Facility").And.Contain("Noor Haddad"));
        Assert.That(south.Text, Does.Not.Contain("Amara Osei"));
    }

    [TestCase("")]
    [TestCase("/message")]
    [TestCase("/hold")]
    [TestCase("/charges")]
    [TestCase("/stays")]
    public async Task A_person_of_another_facility_is_not_found(string page)
    {
        await north.OpenFileAsync("Amara Osei");
        await south.OpenAsync(north.Address + page);
        Assert.That((int)south.Status, Is.EqualTo(404));
        Assert.That(south.Text, Does.Not.Contain("Amara"));
    }

    [Test]
    public async Task A_record_of_another_facility_is_not_found_and_not_changed()
    {
        await north.OpenFileAsync("Amara Osei");
        var record = north.Page.QuerySelectorAll("a").First(link => link.TextContent.Contains("this record under Charges", StringComparison.Ordinal)).GetAttribute("href")!;
        await south.OpenFileAsync("Noor Haddad");
        await south.FollowAsync("Write a message");
        var token = south.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await south.PostAsync(record, ("Record.Disposition", "convicted"), ("__RequestVerificationToken", token));
        Assert.That((int)south.Status, Is.EqualTo(404));
        await north.OpenAsync(record);
        Assert.That(north.Page.QuerySelector("#Record_Disposition option[selected]")!.GetAttribute("value"), Is.EqualTo("dismissed"));
    }

    [Test]
    public async Task A_record_cannot_be_reached_through_a_person_of_ones_own()
    {
        await north.OpenFileAsync("Amara Osei");
        var record = north.Page.QuerySelectorAll("a").First(link => link.TextContent.Contains("this record under Charges", StringComparison.Ordinal)).GetAttribute("href")!;
        await south.OpenFileAsync("Noor Haddad");
        await south.OpenAsync($"{south.Address}/charges/{record.Split('/')[^1]}");
        Assert.That((int)south.Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Messages_and_answers_of_another_facility_are_not_found_even_by_its_supervisor()
    {
        await north.TellIceAsync("Amara Osei");
        var decision = north.Address;
        var message = north.Page.QuerySelectorAll("a").First(link => link.TextContent == "The message").GetAttribute("href")!;
        foreach (var address in new[] { decision, message })
        {
            await south.OpenAsync(address);
            Assert.That((int)south.Status, Is.EqualTo(404), address);
        }

        await south.OpenFileAsync("Noor Haddad");
        await south.FollowAsync("Write a message");
        var token = south.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await south.PostAsync($"{decision}?handler=Override", ("Reason", "Mine"), ("__RequestVerificationToken", token));
        Assert.That((int)south.Status, Is.EqualTo(404));
        await south.OpenAsync("/messages");
        Assert.That(south.Text, Does.Not.Contain("Amara"));
        await south.OpenAsync("/ledger");
        Assert.That(south.Text, Does.Not.Contain("Amara"));
    }

    [TestCase("/")]
    [TestCase("/people/new")]
    [TestCase("/messages")]
    [TestCase("/ledger")]
    public async Task Nobody_sees_a_page_without_signing_in(string page)
    {
        var stranger = app.NewBrowser();
        await stranger.OpenAsync(page);
        Assert.That(stranger.Address, Does.StartWith("/sign-in"));
    }
}
