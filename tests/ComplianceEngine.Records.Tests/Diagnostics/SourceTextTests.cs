namespace ComplianceEngine.Records.Tests.Diagnostics;

public sealed class SourceTextTests
{
    [TestCase("", "")]
    [TestCase("a", "a")]
    [TestCase("a\n", "a", "")]
    [TestCase("a\r\nb\n\nc", "a", "b", "", "c")]
    [TestCase("a\rb\u2028c\r\n", "a", "b", "c", "")]
    [TestCase("\r\n\r", "", "", "")]
    public void Lines_are_what_stands_between_breaks_of_any_kind(string text, params string[] lines)
    {
        var source = new SourceText("x", text);
        Assert.Multiple(() =>
        {
            Assert.That(source.LineCount, Is.EqualTo(lines.Length));
            Assert.That(Enumerable.Range(1, source.LineCount).Select(source.Line), Is.EqualTo(lines));
            Assert.That(Enumerable.Range(1, source.LineCount).Select(source.LineLength), Is.EqualTo(lines.Select(line => line.Length)));
        });
    }

    [TestCase(0)]
    [TestCase(3)]
    public void A_line_that_is_not_there_is_empty(int number) =>
        Assert.That((new SourceText("x", "a\nb").Line(number), new SourceText("x", "a\nb").LineLength(number)), Is.EqualTo(("", 0)));
}
