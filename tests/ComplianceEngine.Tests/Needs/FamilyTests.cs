using ComplianceEngine.Needs;

namespace ComplianceEngine.Tests.Needs;

public sealed class FamilyTests
{
    [Test]
    public void A_set_that_contains_another_is_not_kept()
    {
        var family = default(Family);
        family.Add(Set(0, 1));
        family.Add(Set(0));
        family.Add(Set(0, 2));

        Assert.That(Sets(family), Is.EqualTo(new[] { Set(0) }));
    }

    [Test]
    public void Sets_are_kept_shortest_first_and_then_in_the_order_their_facts_were_met()
    {
        var family = default(Family);
        family.Add(Set(4, 5));
        family.Add(Set(3));
        family.Add(Set(1));
        family.Add(Set(0, 2));

        Assert.That(Sets(family), Is.EqualTo(new[] { Set(1), Set(3), Set(0, 2), Set(4, 5) }));
    }

    [Test]
    public void The_shortest_sets_survive_when_there_are_more_than_can_be_kept()
    {
        var family = default(Family);
        for (var i = 0; i < 20; i++) family.Add(Set(i, i + 30, i + 60));
        family.Add(Set(100));

        Assert.That(family.Count, Is.EqualTo(Family.Capacity));
        Assert.That(family[0], Is.EqualTo(Set(100)));
    }

    [Test]
    public void Both_of_two_families_are_every_union()
    {
        var first = default(Family);
        first.Add(Set(0));
        first.Add(Set(1));
        var second = default(Family);
        second.Add(Set(1));
        second.Add(Set(2));

        Assert.That(Sets(first.And(second)), Is.EqualTo(new[] { Set(1), Set(0, 2) }));
    }

    [Test]
    public void Nothing_brings_about_both_where_nothing_brings_about_one()
    {
        var none = default(Family);
        var some = Family.Already;

        Assert.That(some.And(none).Count, Is.Zero);
    }

    [Test]
    public void Facts_beyond_the_sixty_fourth_are_told_apart()
    {
        Assert.That(Set(3), Is.Not.EqualTo(Set(67)));
        Assert.That(Set(67).Contains(67), Is.True);
        Assert.That(Set(67).Contains(3), Is.False);
        Assert.That(Set(63).CompareTo(Set(64)), Is.LessThan(0));
    }

    private static AtomSet Set(params int[] atoms) => atoms.Aggregate(default(AtomSet), (set, atom) => set | AtomSet.Of(atom));

    private static AtomSet[] Sets(Family family) => [.. Enumerable.Range(0, family.Count).Select(i => family[i])];
}
