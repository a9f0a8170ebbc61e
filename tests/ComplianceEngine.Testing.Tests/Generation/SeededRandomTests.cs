using ComplianceEngine.Testing.Generation;

namespace ComplianceEngine.Testing.Tests.Generation;

public class SeededRandomTests
{
    [Test]
    public void The_sequence_is_that_of_splitmix64()
    {
        // The first numbers that the authors' C code gives for the seed 1234567.
        var random = new SeededRandom(1234567);
        Assert.That(
            new[] { random.Next(), random.Next(), random.Next() },
            Is.EqualTo([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL]));
    }

    [Test]
    public void Numbers_stay_within_their_bounds_and_reach_both()
    {
        var random = new SeededRandom(1);
        var seen = Enumerable.Range(0, 1000).Select(_ => random.Between(3, 7)).ToHashSet();
        Assert.That(seen, Is.EquivalentTo([3, 4, 5, 6, 7]));
    }

    [Test]
    public void Things_that_differ_in_any_way_have_different_sequences()
    {
        var first = new[]
        {
            SeededRandom.For(1, 1, 1, 1), SeededRandom.For(2, 1, 1, 1), SeededRandom.For(1, 2, 1, 1),
            SeededRandom.For(1, 1, 2, 1), SeededRandom.For(1, 1, 1, 2), SeededRandom.For(1, 1, 0, 1),
        }.Select(random => random.Next());
        Assert.That(first, Is.Unique);
    }

    [Test]
    public void A_thing_weighs_as_much_as_it_says()
    {
        var random = new SeededRandom(5);
        var things = new Weighted<string>(("often", 9), ("seldom", 1));
        var often = Enumerable.Range(0, 10_000).Count(_ => things.Pick(ref random) == "often");
        Assert.That(often, Is.InRange(8_800, 9_200));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(97)]
    [TestCase(100)]
    [TestCase(30_000)]
    public void A_shuffled_order_visits_every_number_once(int count)
    {
        var random = new SeededRandom(3);
        var order = new ShuffledOrder(count, ref random);
        var visited = Enumerable.Range(0, count).Select(_ => order.Next()).ToList();
        Assert.That(visited, Is.EquivalentTo(Enumerable.Range(0, count).Select(i => (long)i)));
    }

    [Test]
    public void Neighbours_in_a_shuffled_order_lie_far_apart()
    {
        var random = new SeededRandom(3);
        var order = new ShuffledOrder(1000, ref random);
        var first = order.Next();
        Assert.That(Math.Abs(order.Next() - first), Is.InRange(300, 700));
    }
}
