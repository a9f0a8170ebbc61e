using System.Text;

namespace ComplianceEngine.Records.Tests.Values;

public sealed class TextPoolTests
{
    [Test]
    public void A_pool_over_another_has_its_texts_and_adds_to_itself_alone()
    {
        var below = new TextPool();
        var known = below.Intern("120.05"u8);
        var over = TextPool.Over(below);
        var added = over.Intern("265.02"u8);
        Assert.Multiple(() =>
        {
            Assert.That(over.Intern("120.05"u8), Is.EqualTo(known));
            Assert.That(over.GetText(known), Is.EqualTo("120.05"));
            Assert.That(over.GetText(added), Is.EqualTo("265.02"));
            Assert.That(added, Is.Not.EqualTo(known));
            Assert.That(below.TryFind("265.02"u8, out _), Is.False);
        });
    }

    [Test]
    public void Texts_of_many_codes_come_back_as_they_were_whichever_pool_they_are_in()
    {
        var below = new TextPool();
        var codes = Enumerable.Range(0, 200).Select(i => (Text: $"text {i}", Code: below.Intern(Encoding.UTF8.GetBytes($"text {i}")))).ToList();
        var over = TextPool.Over(below);
        codes.AddRange(Enumerable.Range(200, 200).Select(i => (Text: $"text {i}", Code: over.Intern(Encoding.UTF8.GetBytes($"text {i}")))));
        Assert.That(codes.Select(pair => over.GetText(pair.Code)), Is.EqualTo(codes.Select(pair => pair.Text)));
        Assert.That(codes.Select(pair => pair.Code), Is.Unique);
        Assert.That(codes.Select(pair => pair.Code), Is.All.LessThan(over.CodeLimit));
    }

    [Test]
    public void A_text_that_was_never_added_is_not_found() =>
        Assert.That(new TextPool().TryFind("120.05"u8, out var code), Is.False, $"{code}");
}
