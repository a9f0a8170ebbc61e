namespace ComplianceEngine.Reports.Tests;

public sealed class TextFindingWriterTests
{
    [Test]
    public void A_finding_is_a_paragraph_that_a_person_can_read() => Assert.That(Text(SomeFinding.Full, TextLayout.Plain), Is.EqualTo("""
        9-131(h)(1): undetermined (disputed). doc told ice: release-date
          Judged: communication m1, person p1, 2018-03-05T10:00:00-05:00; law as in force from 2015-02-12
          Exceptions: conviction (9-131(h)(1)(i)) unknown; required-by-law (9-131(h)(1)(iii)) no
          Readings: A1=advocates possible violation; A1=doc undetermined
          Missing: screening.watchlist of s1; charge.disposition, no such record
          To answer by a review: unrelated
          Records: communication m1 (communication.csv, row 2)
          Finding: 0123456789abcdef


        """));

    [Test]
    public void What_is_absent_takes_no_line() => Assert.That(Text(SomeFinding.Bare, TextLayout.Plain), Is.EqualTo("""
        9-131(h)(1): not in force. doc told ice: release-date
          Judged: communication m1, person not known, time not known; no version of the rule in force
          Finding: 0123456789abcdef


        """));

    [Test]
    public void Lines_break_between_words_at_the_width_given()
    {
        var text = Text(SomeFinding.Full, new TextLayout(44, TextEmphasis.None));
        Assert.Multiple(() =>
        {
            Assert.That(text.Split('\n').Select(line => line.Length), Is.All.LessThanOrEqualTo(44));
            Assert.That(text, Does.Contain("\n  Records: communication m1\n           (communication.csv, row 2)\n"));
        });
    }

    [Test]
    public void A_word_longer_than_the_width_stays_whole()
    {
        var word = new string('x', 90);
        Assert.That(Text(SomeFinding.Full with { Explanation = word }, new TextLayout(44, TextEmphasis.None)), Does.Contain($"\n  {word}\n"));
    }

    [Test]
    public void Only_a_terminal_gets_escape_sequences() => Assert.Multiple(() =>
    {
        Assert.That(Text(SomeFinding.Full, new TextLayout(100, TextEmphasis.Terminal)), Does.StartWith("\e[1m9-131(h)(1):\e[0m undetermined"));
        Assert.That(Text(SomeFinding.Full, TextLayout.Plain), Does.Not.Contain('\e'));
    });

    [TestCase("m\e[2J1")]
    [TestCase("m\u202E1")]
    [TestCase("m\r1")]
    public void A_record_cannot_steer_the_readers_terminal(string id)
    {
        var text = Text(SomeFinding.Full with { RecordId = id }, TextLayout.Plain);
        Assert.That(text, Does.Contain("communication m\uFFFD").And.Not.Contain(id[1]));
    }

    private static string Text(Finding finding, TextLayout layout) =>
        SomeFinding.Written(new TextFindingWriter(layout).Write, finding);
}
