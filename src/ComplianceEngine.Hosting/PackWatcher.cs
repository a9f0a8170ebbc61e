using ComplianceEngine.Rules;

namespace ComplianceEngine.Hosting;

/// <summary>
/// Loads packs again when their files have changed and were then left alone for a while. It looks at the files itself: a system does not
/// tell of every change, such as a folder that is put in the place of another, or what happens on a network drive.
/// </summary>
internal sealed class PackWatcher : IAsyncDisposable
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(50);
    private readonly CancellationTokenSource stop = new();
    private readonly Task work;

    /// <summary>Begins to watch.</summary>
    /// <param name="folder">The folder that holds the packs.</param>
    /// <param name="loaded">Its files when the packs were loaded.</param>
    /// <param name="quiet">How long files must have been left alone.</param>
    /// <param name="time">Measures it.</param>
    /// <param name="reload">Loads the packs; does not throw unless it is cancelled.</param>
    public PackWatcher(string folder, PackFiles loaded, TimeSpan quiet, TimeProvider time, Func<CancellationToken, Task> reload) =>
        work = Task.Run(() => RunAsync(folder, loaded, quiet > ShortestWait ? quiet : ShortestWait, time, reload));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task RunAsync(string folder, PackFiles loaded, TimeSpan wait, TimeProvider time, Func<CancellationToken, Task> reload)
    {
        for (var seen = loaded; ;)
        {
            await Task.Delay(wait, time, stop.Token).ConfigureAwait(false);
            var now = PackFiles.In(folder);
            if (now.AreAs(seen) && !now.AreAs(loaded))
            {
                await reload(stop.Token).ConfigureAwait(false);
                loaded = now;
            }

            seen = now;
        }
    }
}
