using CaseManagement.Tests.Support;

namespace CaseManagement.Tests;

public sealed class MessageTests : OfficerTests
{
    [Test]
    public async Task A_message_that_a_rule_bars_is_not_sent()
    {
        await Officer.TellIceAsync("Amara Osei");
        Assert.Multiple(() =>
        {
            Assert.That(Officer.Page.QuerySelector(".verdict h2")!.TextContent, Is.EqualTo("Possible violation if done"));
            Assert.That(Officer.Text, Does.Contain("Then: not sent."));
            Assert.That(Officer.Text, Does.Contain("9-131(h)(1)"));
            Assert.That(Officer.Text, Does.Contain("communication.recipient_agency"), "the proof is there");
        });
        await Officer.OpenAsync("/messages");
        Assert.That(Officer.Page.QuerySelector("tbody")!.TextContent, Does.Contain("not sent"));
    }

    [Test]
    public async Task A_message_that_no_rule_bars_is_sent()
    {
        await Officer.TellIceAsync("Ivo Petrak");
        Assert.That(Officer.Text, Does.Contain("No bar found"));
        Assert.That(Officer.Text, Does.Contain("Then: sent."));
        Assert.That(Officer.Text, Does.Contain("That authorises nothing."));
        Assert.That(Officer.Text, Does.Contain("9-131(h)(1): exempt").And.Contain("Exception conviction (9-131(h)(1)(i)): yes"), "it shows why nothing bars it");
    }

    [Test]
    public async Task A_missing_fact_is_named_and_once_on_file_it_settles_the_answer()
    {
        await Officer.TellIceAsync("Lena Morozova");
        Assert.That(Officer.Page.QuerySelector(".verdict h2")!.TextContent, Is.EqualTo("Undetermined"));
        Assert.That(Officer.Text, Does.Contain("charge.disposition"));
        Assert.That(Officer.Text, Does.Contain("Then: not sent."));

        await Officer.OpenFileAsync("Lena Morozova");
        await Officer.OpenAsync(Officer.Page.QuerySelectorAll("a").First(link => link.TextContent.Contains("this record under Charges", StringComparison.Ordinal)).GetAttribute("href")!);
        await Officer.SubmitAsync("main form", ("Record.Disposition", "dismissed"), ("Record.JudgmentOn", ""));
        await Officer.TellIceAsync("Lena Morozova");
        Assert.That(Officer.Page.QuerySelector(".verdict h2")!.TextContent, Is.EqualTo("Possible violation if done"));
    }

    [Test]
    public async Task A_question_that_no_record_answers_holds_the_message_back()
    {
        await Officer.TellIceAsync("Mei Lindqvist");
        Assert.That(Officer.Page.QuerySelector(".verdict h2")!.TextContent, Is.EqualTo("Needs review"));
        Assert.That(Officer.Text, Does.Contain("May the department tell ICE of the release of a convicted person when a detainer is pending but no judge signed a warrant?"));
        Assert.That(Officer.Text, Does.Contain("Then: not sent."));
    }

    [Test]
    public async Task A_message_to_nobody_is_not_asked_about()
    {
        await Officer.TellIceAsync("Amara Osei", ("Message.RecipientAgency", ""));
        Assert.That(Officer.Page.QuerySelector("#Message_RecipientAgency")!.ClassList, Does.Contain("input-validation-error"));
        await Officer.OpenAsync("/ledger");
        Assert.That(Officer.Text, Does.Contain("None yet."));
    }

    [Test]
    public async Task A_word_that_is_not_in_the_vocabulary_is_refused()
    {
        await Officer.TellIceAsync("Amara Osei", ("Message.Topics", "gossip"));
        Assert.That(Officer.Text, Does.Contain("Choose one of the words offered."));
    }

    [Test]
    public async Task What_was_held_back_can_be_given_up()
    {
        await Officer.TellIceAsync("Amara Osei");
        await Officer.SubmitAsync("form[action*=Withdraw]");
        Assert.That(Officer.Text, Does.Contain("Meanwhile: withdrawn"));
    }
}
