namespace ComplianceEngine.Reports.Tests;

public sealed class NumbersTests
{
    [TestCase(0, 10, "0 %")]
    [TestCase(1, 1000, "under 1 %")]
    [TestCase(1, 3, "33 %")]
    [TestCase(2, 3, "67 %")]
    [TestCase(999, 1000, "99 %")]
    [TestCase(7, 7, "100 %")]
    [TestCase(0, 0, "0 %")]
    public void A_share_is_told_in_whole_per_cent_and_never_as_none_or_all_unless_it_is(long part, long whole, string expected) =>
        Assert.That(Numbers.Share(part, whole), Is.EqualTo(expected));

    [TestCase(0, "0 rules")]
    [TestCase(1, "1 rule")]
    [TestCase(2, "2 rules")]
    public void A_noun_agrees_with_its_number(long count, string expected) => Assert.That(Numbers.Count(count, "rule"), Is.EqualTo(expected));
}
