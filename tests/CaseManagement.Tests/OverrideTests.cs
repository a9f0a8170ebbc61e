using CaseManagement.Tests.Support;

namespace CaseManagement.Tests;

public sealed class OverrideTests : OfficerTests
{
    private const string Override = "form[action*=Override]";

    [SetUp]
    public Task HoldAMessageBack() => Officer.TellIceAsync("Amara Osei");

    [Test]
    public void An_officer_is_not_offered_to_override() => Assert.That(Officer.Page.QuerySelector(Override), Is.Null);

    [Test]
    public async Task An_officer_who_overrides_all_the_same_is_refused()
    {
        // The token of a form that an officer may send.
        var token = Officer.Page.QuerySelector("form[action*=Withdraw] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var decision = Officer.Address;
        await Officer.PostAsync($"{decision}?handler=Override", ("Reason", "I want to"), ("__RequestVerificationToken", token));
        Assert.That((int)Officer.Status, Is.EqualTo(403));
        Assert.That(Officer.Text, Does.Contain("Your role does not allow this."));
        await Officer.OpenAsync(decision);
        Assert.That(Officer.Text, Does.Contain("It was held back."));
    }

    [Test]
    public async Task A_supervisor_must_write_down_why()
    {
        var supervisor = await SupervisorAsync();
        await supervisor.SubmitAsync(Override, ("Reason", "   "));
        Assert.That(supervisor.Text, Does.Contain("Write down why."));
        await supervisor.OpenAsync("/messages");
        Assert.That(supervisor.Text, Does.Contain("not sent"));
    }

    [Test]
    public async Task A_supervisors_override_sends_it_and_stands_beside_a_fresh_answer()
    {
        var supervisor = await SupervisorAsync();
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await supervisor.SubmitAsync(Override, ("Reason", "Counsel has agreed."));
        Assert.Multiple(() =>
        {
            Assert.That(supervisor.Text, Does.Contain("Then: overridden by a supervisor."));
            Assert.That(supervisor.Text, Does.Contain("Counsel has agreed."));
            Assert.That(supervisor.Text, Does.Contain("Asked at 2026-06-01 12:05 by supervisor.north."));
            Assert.That(supervisor.Page.QuerySelector(".verdict h2")!.TextContent, Is.EqualTo("Possible violation if done"), "the answer stands");
        });
        await supervisor.OpenAsync("/ledger");
        Assert.That(supervisor.Page.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task What_was_overridden_cannot_be_overridden_again()
    {
        var first = await SupervisorAsync();
        var second = await SupervisorAsync();
        await first.SubmitAsync(Override, ("Reason", "Counsel has agreed."));
        await second.SubmitAsync(Override, ("Reason", "Counsel has agreed."));
        Assert.That((int)second.Status, Is.EqualTo(409));
        Assert.That(second.Text, Does.Contain("Somebody else has decided on this."));
    }

    private async Task<Browser> SupervisorAsync()
    {
        var supervisor = await App.SignInAsync("supervisor.north");
        await supervisor.OpenAsync(Officer.Address);
        return supervisor;
    }
}
