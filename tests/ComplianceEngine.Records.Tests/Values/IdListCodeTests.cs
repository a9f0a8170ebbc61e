using System.Text;

namespace ComplianceEngine.Records.Tests;

public sealed class IdListCodeTests
{
    private static readonly TextPool Texts = new();

    [TestCase(0, 0)]
    [TestCase(1, 1)]
    [TestCase(3, 3)]
    [TestCase(254, 254)]
    [TestCase(255, 255)]
    [TestCase(300, 255)]
    public void A_list_tells_how_many_it_names_up_to_the_most_that_are_counted(int members, int count) =>
        Assert.That(IdListCode.CountOf(IdListCode.Of(Persons(members))), Is.EqualTo(count));

    [Test]
    public void The_order_of_members_makes_no_difference() =>
        Assert.That(IdListCode.Of([.. Persons(9).Reverse()]), Is.EqualTo(IdListCode.Of(Persons(9))));

    [Test]
    public void Lists_of_other_members_are_told_apart() =>
        Assert.That(Enumerable.Range(1, 999).Select(one => IdListCode.Of([Person(one), Person(one + 1)])), Is.Unique);

    [Test]
    public void A_list_stands_for_itself_and_no_state() =>
        Assert.That(Enumerable.Range(0, 999).Select(one => IdListCode.StateOf(IdListCode.Of([Person(one)]))), Is.All.EqualTo(FieldState.Known));

    private static RecordId[] Persons(int count) => [.. Enumerable.Range(0, count).Select(Person)];

    private static RecordId Person(int number) => RecordId.Create(Encoding.UTF8.GetBytes($"p{number}"), Texts);
}
