using System.Runtime.ExceptionServices;

namespace ComplianceEngine.Records;

/// <summary>Shares items of work out among threads.</summary>
public static class Workers
{
    /// <summary>Does every item once. Items are taken in order; the calling thread is the first worker.</summary>
    /// <param name="items">How many items there are.</param>
    /// <param name="workers">How many threads work at most; at least 1. One alone works without a further thread.</param>
    /// <param name="work">Does one item; told the worker's number, from 0, and the item's, from 0.</param>
    /// <param name="cancellation">Asked before each item.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    /// <exception cref="Exception">What an item threw, as it threw it; no further items are then begun.</exception>
    public static void ForEach(int items, int workers, Action<int, int> work, CancellationToken cancellation) =>
        new Sharing(items, work, cancellation).Run(Math.Min(workers, Math.Max(1, items)));

    private sealed class Sharing(int items, Action<int, int> work, CancellationToken cancellation)
    {
        private int taken;
        private ExceptionDispatchInfo? failure;

        public void Run(int workers)
        {
            var helpers = new Thread[workers - 1];
            for (var i = 0; i < helpers.Length; i++)
            {
                var worker = i + 1;
                helpers[i] = new Thread(() => Work(worker)) { IsBackground = true, Name = $"worker {worker}" };
                helpers[i].Start();
            }

            Work(0);
            foreach (var helper in helpers) helper.Join();
            failure?.Throw();
        }

        private void Work(int worker)
        {
            try
            {
                while (Interlocked.Increment(ref taken) - 1 is var item && item < items)
                {
                    cancellation.ThrowIfCancellationRequested();
                    work(worker, item);
                }
            }
#pragma warning disable CA1031 // Whatever ends one worker must end all, and is thrown again by the calling one.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(fault), null);
                Volatile.Write(ref taken, items);
            }
        }
    }
}
