using System.Text;

namespace ComplianceEngine.Records.Tests;

public sealed class RecordIdTests
{
    private static readonly string[] Words =
        ["", "a", "b", "aa", "ab", "a\0", "fifteen-bytes-x", "fifteen-bytes-y", "sixteen-bytes-xy", "sixteen-bytes-xz", "é", "zz", "ein sehr langer Name, der nicht hineinpasst"];

    [TestCaseSource(nameof(Words))]
    public void An_identifier_reads_back_as_it_was_written(string word)
    {
        var texts = new TextPool();
        Assert.That(Id(word, texts).ToText(texts), Is.EqualTo(word));
    }

    [Test]
    public void Identifiers_are_equal_when_their_bytes_are()
    {
        var texts = new TextPool();
        foreach (var left in Words)
            foreach (var right in Words) Assert.That(Id(left, texts) == Id(right, texts), Is.EqualTo(left == right), $"{left} and {right}");
    }

    [Test]
    public void Identifiers_are_ordered_by_their_bytes()
    {
        var texts = new TextPool();
        foreach (var left in Words)
            foreach (var right in Words)
            {
                var expected = Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
                Assert.That(Math.Sign(RecordId.Compare(Id(left, texts), Id(right, texts), texts)), Is.EqualTo(Math.Sign(expected)), $"{left} and {right}");
            }
    }

    [Test]
    public void What_is_no_identifier_says_why() => Assert.That(
        new[] { RecordId.Blank.State, RecordId.Conflicting.State, RecordId.Unreadable.State },
        Is.EqualTo(new[] { FieldState.Blank, FieldState.Conflicting, FieldState.Unreadable }));

    [Test]
    public void What_is_no_identifier_comes_before_every_identifier()
    {
        var texts = new TextPool();
        foreach (var none in (RecordId[])[RecordId.Blank, RecordId.Conflicting, RecordId.Unreadable])
            Assert.That(RecordId.Compare(none, Id("a", texts), texts), Is.LessThan(0));
    }

    private static RecordId Id(string word, TextPool texts) => RecordId.Create(Encoding.UTF8.GetBytes(word), texts);
}
