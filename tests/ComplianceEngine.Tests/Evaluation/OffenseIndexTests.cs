using ComplianceEngine.Evaluation;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Tests.Evaluation;

public sealed class OffenseIndexTests
{
    private static readonly OffenseIndex Index = new(List(Entry("120.05"), Entry("130.65-a"), Entry("265.02", "2", "3"), Entry("135.65", "2(b)")), 0);

    [TestCase("120.05")]
    [TestCase(" 120.05 ")]
    [TestCase("PL 120.05")]
    [TestCase("PL120.05")]
    [TestCase("130.65-A")]
    public void A_section_is_found_however_an_export_writes_it(string text) => Assert.That(Index.Find(text).Entries, Has.Length.EqualTo(1));

    [TestCase("120.00")]
    [TestCase("20.05")]
    [TestCase("120.055")]
    public void A_section_that_is_not_listed_is_not_found(string text) => Assert.That(Index.Find(text), Is.SameAs(Offense.NotListed));

    [TestCase("VOP")]
    [TestCase("?")]
    [TestCase("see file")]
    [TestCase("265.02(2")]
    [TestCase("265.02(2)(a))(i)")]
    [TestCase("265.02()")]
    public void A_text_that_is_no_section_says_nothing(string text) => Assert.That(Index.Find(text), Is.SameAs(Offense.Unreadable));

    [TestCase("2(a))(i)")]
    [TestCase("2(")]
    [TestCase("2, 3")]
    [TestCase("")]
    public void A_text_that_spells_no_subdivision_says_nothing(string text) => Assert.That(SubdivisionPath.Parse(text), Is.Null);

    [Test]
    public void A_subdivision_named_with_the_section_is_taken_from_there() =>
        Assert.That(Index.Find("265.02(3)").Subdivision, Is.EqualTo(new[] { "3" }));

    [TestCase("2", Truth.True)]
    [TestCase("02", Truth.True)]
    [TestCase("(2)", Truth.True)]
    [TestCase("2(a)", Truth.True)]
    [TestCase("1", Truth.False)]
    [TestCase("10", Truth.False)]
    public void An_entry_for_a_subdivision_covers_the_same_and_finer_ones(string subdivision, Truth expected) =>
        Assert.That(Index.Find("265.02").Entries[0].Lists(SubdivisionPath.Parse(subdivision)!), Is.EqualTo(expected));

    [TestCase("2(b)", Truth.True)]
    [TestCase("2(B)", Truth.True)]
    [TestCase("2", Truth.Unknown)]
    [TestCase("2(a)", Truth.False)]
    public void A_subdivision_coarser_than_the_entry_leaves_it_open(string subdivision, Truth expected) =>
        Assert.That(Index.Find("135.65").Entries[0].Lists(SubdivisionPath.Parse(subdivision)!), Is.EqualTo(expected));

    private static SourceLocation Nowhere { get; } = new(new SourceText("list.yaml", ""), 1, 1, 1);

    private static OffenseEntry Entry(string section, params string[] subdivisions)
    {
        var from = new DateOnly(2014, 12, 14);
        return new OffenseEntry("PL", section, [.. subdivisions], "", new EffectivePeriod(from, from, null), "", "", Nowhere);
    }

    private static OffenseList List(params OffenseEntry[] entries) => new("list", "", "", [.. entries], Nowhere);
}
