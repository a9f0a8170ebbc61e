using System.Collections.Concurrent;

namespace ComplianceEngine.Records.Tests;

public sealed class WorkersTests
{
    [TestCase(0, 3)]
    [TestCase(1, 3)]
    [TestCase(100, 1)]
    [TestCase(100, 3)]
    public void Every_item_is_done_once_by_a_worker_of_a_number_in_range(int items, int workers)
    {
        var done = new ConcurrentBag<int>();
        var numbers = new ConcurrentBag<int>();
        Workers.ForEach(items, workers, (worker, item) =>
        {
            done.Add(item);
            numbers.Add(worker);
        }, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(done.Order(), Is.EqualTo(Enumerable.Range(0, items)));
            Assert.That(numbers, Is.All.InRange(0, workers - 1));
        });
    }

    [Test]
    public void One_worker_is_the_calling_thread_and_takes_items_in_order()
    {
        var done = new List<(int Thread, int Item)>();
        Workers.ForEach(4, 1, (_, item) => done.Add((Environment.CurrentManagedThreadId, item)), CancellationToken.None);
        var here = Environment.CurrentManagedThreadId;
        Assert.That(done, Is.EqualTo([(here, 0), (here, 1), (here, 2), (here, 3)]));
    }

    [TestCase(1)]
    [TestCase(3)]
    public void A_failure_is_thrown_as_it_is_and_ends_the_work(int workers)
    {
        var begun = 0;
        var failure = Assert.Throws<InvalidDataException>(() => Workers.ForEach(1_000_000, workers, (_, item) =>
        {
            Interlocked.Increment(ref begun);
            if (item == 5) throw new InvalidDataException("as it is");
        }, CancellationToken.None));
        Assert.Multiple(() =>
        {
            Assert.That(failure!.Message, Is.EqualTo("as it is"));
            Assert.That(begun, Is.LessThan(1_000_000));
        });
    }

    [TestCase(1)]
    [TestCase(3)]
    public void A_cancelled_run_begins_no_further_item_and_says_so_itself(int workers)
    {
        using var source = new CancellationTokenSource();
        var begun = 0;
        Assert.Throws<OperationCanceledException>(() => Workers.ForEach(1_000_000, workers, (_, item) =>
        {
            Interlocked.Increment(ref begun);
            if (item == 5) source.Cancel();
            if (item > 5) source.Token.WaitHandle.WaitOne();
        }, source.Token));
        Assert.That(begun, Is.LessThanOrEqualTo(6 + workers), "at most what each worker had begun");
    }
}
