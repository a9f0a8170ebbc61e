namespace ComplianceEngine.Reports.Tests;

public sealed class QuestionTextsTests
{
    [Test]
    public void The_newest_version_words_the_question() =>
        Assert.That(new QuestionTexts([SomePack.Asking("r", "q", "Old?", "New?")]).Find("r", "q"), Is.EqualTo("New?"));

    [Test]
    public void A_question_that_no_pack_holds_is_called_by_its_name() => Assert.Multiple(() =>
    {
        Assert.That(SomePack.Questions.Find("nyc.9-131.communications", "other"), Is.EqualTo("other"));
        Assert.That(SomePack.Questions.Find("other", "unrelated"), Is.EqualTo("unrelated"));
    });
}
