using CaseManagement.Tests.Support;

namespace CaseManagement.Tests;

public sealed class HoldTests : OfficerTests
{
    [Test]
    public async Task Keeping_a_person_on_a_detainer_alone_is_a_possible_violation()
    {
        await Officer.AskToHoldAsync("Amara Osei", "Keep");
        Assert.That(Officer.Page.QuerySelector(".verdict h2")!.TextContent, Is.EqualTo("Possible violation if done"));
        Assert.That(Officer.Text, Does.Contain("9-131(b)(1)"));
        Assert.That(Officer.Text, Does.Contain("Then: not done."));
    }

    [Test]
    public async Task With_a_judges_warrant_and_a_conviction_no_bar_is_found()
    {
        await Officer.AskToHoldAsync("Ivo Petrak", "Keep");
        Assert.That(Officer.Text, Does.Contain("No bar found"));
        Assert.That(Officer.Text, Does.Contain("Then: done."));
    }

    [Test]
    public async Task A_hand_over_that_was_done_ends_the_stay()
    {
        await Officer.AskToHoldAsync("Ivo Petrak", "HandOver");
        Assert.That(Officer.Text, Does.Contain("Then: done."));
        await Officer.OpenFileAsync("Ivo Petrak");
        Assert.That(Officer.Text, Does.Contain("federal immigration"));
        Assert.That(Officer.Text, Does.Contain("Not in custody."));
    }

    [Test]
    public async Task A_hand_over_that_was_held_back_leaves_the_person_in_custody()
    {
        await Officer.AskToHoldAsync("Amara Osei", "HandOver");
        Assert.That(Officer.Text, Does.Contain("Then: not done."));
        await Officer.OpenFileAsync("Amara Osei");
        Assert.That(Officer.Text, Does.Not.Contain("Not in custody."));
    }

    [Test]
    public async Task Who_is_not_in_custody_can_be_neither_kept_nor_handed_over()
    {
        await Officer.AskToHoldAsync("Ivo Petrak", "HandOver");
        await Officer.OpenFileAsync("Ivo Petrak");
        await Officer.OpenAsync(Officer.Address + "/hold");
        Assert.That((int)Officer.Status, Is.EqualTo(404));
    }
}
