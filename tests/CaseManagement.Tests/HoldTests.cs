using CaseManagement.Tests.Support;

namespace CaseManagement.Tests;

public sealed class HoldTests
{
    private CaseApp app = null!;
    private Browser officer = null!;

    [SetUp]
    public async Task Start()
    {
        app = new CaseApp();
        officer = await app.SignInAsync("officer.north");
    }

    [TearDown]
    public void Stop() => app.Dispose();

    [Test]
    public async Task Keeping_a_person_on_a_detainer_alone_is_a_possible_violation()
    {
        await officer.AskToHoldAsync("Amara Osei", "Keep");
        Assert.That(officer.Page.QuerySelector(".verdict h2")!.TextContent, Is.EqualTo("Possible violation if done"));
        Assert.That(officer.Text, Does.Contain("9-131(b)(1)"));
        Assert.That(officer.Text, Does.Contain("Then: not done."));
    }

    [Test]
    public async Task With_a_judges_warrant_and_a_conviction_no_bar_is_found()
    {
        await officer.AskToHoldAsync("Ivo Petrak", "Keep");
        Assert.That(officer.Text, Does.Contain("No bar found"));
        Assert.That(officer.Text, Does.Contain("Then: done."));
    }

    [Test]
    public async Task A_hand_over_that_was_done_ends_the_stay()
    {
        await officer.AskToHoldAsync("Ivo Petrak", "HandOver");
        Assert.That(officer.Text, Does.Contain("Then: done."));
        await officer.OpenFileAsync("Ivo Petrak");
        Assert.That(officer.Text, Does.Contain("federal immigration"));
        Assert.That(officer.Text, Does.Contain("Not in custody."));
    }

    [Test]
    public async Task A_hand_over_that_was_held_back_leaves_the_person_in_custody()
    {
        await officer.AskToHoldAsync("Amara Osei", "HandOver");
        Assert.That(officer.Text, Does.Contain("Then: not done."));
        await officer.OpenFileAsync("Amara Osei");
        Assert.That(officer.Text, Does.Not.Contain("Not in custody."));
    }

    [Test]
    public async Task Who_is_not_in_custody_can_be_neither_kept_nor_handed_over()
    {
        await officer.AskToHoldAsync("Ivo Petrak", "HandOver");
        await officer.OpenFileAsync("Ivo Petrak");
        await officer.OpenAsync(officer.Address + "/hold");
        Assert.That((int)officer.Status, Is.EqualTo(404));
    }
}
