using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ComplianceEngine.Deciding;

/// <summary>Decides acts as they come, several at once, and hands the decisions on in the order of the acts.</summary>
/// <remarks>For one run.</remarks>
internal sealed class DecisionStream(RuleEngine engine, DecisionOptions? options, int parallelism)
{
    // Holds an item for each decision that is under way.
    private readonly Channel<bool> underWay = Channel.CreateBounded<bool>(parallelism);
    private readonly Channel<Task<Decision>> begun =
        Channel.CreateBounded<Task<Decision>>(new BoundedChannelOptions(parallelism) { SingleReader = true, SingleWriter = true });

    public async IAsyncEnumerable<Decision> Run(
        IAsyncEnumerable<(ProposedAct Act, FrozenDossier Dossier)> acts, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var feeding = Feed(acts, stop.Token);
        try
        {
            await foreach (var decision in begun.Reader.ReadAllAsync(cancellation).ConfigureAwait(false)) yield return await decision.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(false);
        }
    }

    // What ends the acts ends the decisions, and is thrown to who reads them.
    private async Task Feed(IAsyncEnumerable<(ProposedAct Act, FrozenDossier Dossier)> acts, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            await foreach (var (act, dossier) in acts.WithCancellation(cancellation).ConfigureAwait(false))
            {
                await underWay.Writer.WriteAsync(true, cancellation).ConfigureAwait(false);
                await begun.Writer.WriteAsync(Task.Run(() => Decide(act, dossier, cancellation), CancellationToken.None), cancellation).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Nothing is swallowed: it goes to the reader.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            failure = fault;
        }

        begun.Writer.Complete(failure);
    }

    private Decision Decide(ProposedAct act, FrozenDossier dossier, CancellationToken cancellation)
    {
        try
        {
            return engine.Decide(act, dossier, options, cancellation);
        }
        finally
        {
            underWay.Reader.TryRead(out _);
        }
    }
}
