using System.Globalization;
using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>One reading thread: takes chunks, decodes their rows, and stores them once it is known where the chunk really starts.</summary>
internal sealed class ChunkReader : IDisposable
{
    // Rows whose place is known are stored whenever this much is staged, so that input without chunks needs no more.
    private const long StagedBytes = 1 << 20;
    private const int LinesBetweenChecks = 1 << 12;

    private readonly RowBatch batch;
    private readonly ScratchRows scratch = new();
    private readonly DecodeContext context;
    private readonly RowProbe? probe;
    private readonly ZoneClock zone;
    private readonly RowDecoder decoder;
    private readonly RowSink sink;
    private readonly ReadProgressMeter meter;
    private readonly CancellationToken cancellation;

    /// <param name="sink">Where rows go.</param>
    /// <param name="context">The thread's helpers.</param>
    /// <param name="selection">Which rows may be kept; <see langword="null"/> if every row is to be decoded.</param>
    /// <param name="meter">Told how far reading has come.</param>
    /// <param name="cancellation">Ends reading early.</param>
    public ChunkReader(RowSink sink, DecodeContext context, RowSelection? selection, ReadProgressMeter meter, CancellationToken cancellation)
    {
        this.sink = sink;
        batch = new RowBatch(sink);
        this.context = context;
        zone = context.Zone;
        this.meter = meter;
        this.cancellation = cancellation;
        probe = selection is null ? null : new RowProbe(selection, scratch, zone);
        decoder = new RowDecoder(context, batch, scratch, probe);
    }

    /// <summary>Reads one chunk; nothing is kept of it if another thread gave up.</summary>
    public void Read(SourcePlan plan, int chunk)
    {
        decoder.Use(plan.Bound);
        context.Zone = plan.Layout.Zone ?? zone;
        batch.Reset(plan.Bound);
        var limit = plan.LimitOf(chunk);
        var turn = plan.Chain.TryGetTurn(chunk);
        var guess = turn is null ? Guess(plan, chunk, limit) : null;
        turn ??= plan.Chain.WaitForTurn(chunk);
        if (turn is not { } real) return;
        var lines = real.Lines;
        var end = guess?.Start == real.Start ? guess.Value.End : ReadKnown(plan, real.Start, limit, ref lines);
        plan.Chain.Resolve(end, lines + batch.Lines - real.Lines);
        Store(plan, lines);
        if (plan.Input.IsSeekable) meter.Add(Math.Min(limit, plan.Input.Length) - (long)chunk * plan.Options.ChunkBytes, 0);
    }

    public void Dispose()
    {
        batch.Dispose();
        scratch.Dispose();
    }

    // Reads the chunk while its true start is not known yet.
    private (long Start, long End)? Guess(SourcePlan plan, int chunk, long limit)
    {
        try
        {
            var start = plan.GuessStart(chunk);
            var lines = -1;
            return (start, ReadRows(plan, start, limit, ref lines));
        }
        catch (IOException)
        {
            // If it matters, it is met again, and reported, when the chunk is read from its true start.
            return null;
        }
    }

    private long ReadKnown(SourcePlan plan, long start, long limit, ref int linesBefore)
    {
        batch.Clear();
        try
        {
            return ReadRows(plan, start, limit, ref linesBefore);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            plan.Tally.StopAt(linesBefore + batch.Lines + 1, InputFault.Describe(fault));
            return CommitChain.EndOfFile;
        }
    }

    /// <summary>Reads the rows that start in a chunk.</summary>
    /// <param name="plan">The file.</param>
    /// <param name="start">Where the first row starts.</param>
    /// <param name="limit">Rows that start here or later belong to the next chunk.</param>
    /// <param name="linesBefore">How many lines stand before those in the batch; negative if that is not known yet.</param>
    /// <returns>Where the first row of the next chunk starts.</returns>
    private long ReadRows(SourcePlan plan, long start, long limit, ref int linesBefore)
    {
        if (start >= limit) return start;
        using var scanner = plan.Open(start, bytes => meter.Add(bytes, 0), out var origin);
        while (scanner.Read())
        {
            if (scanner.Offset + origin >= limit) return scanner.Offset + origin;
            ReadRow(scanner);
            if (scanner.IsLast) return CommitChain.EndOfFile;
            if (batch.Lines % LinesBetweenChecks != 0) continue;
            cancellation.ThrowIfCancellationRequested();
            if (linesBefore < 0 || batch.Bytes < StagedBytes) continue;
            Store(plan, linesBefore);
            linesBefore += batch.Lines;
            batch.Clear();
        }

        return CommitChain.EndOfFile;
    }

    private void ReadRow(RowScanner scanner)
    {
        batch.Lines++;
        if (scanner.IsBlank) return;
        batch.Rows++;
        if (scanner.Fault == RejectReason.None)
        {
            scanner.Decode(decoder, batch.Lines);
            return;
        }

        batch.Reject(batch.Lines, scanner.Fault);
        if (scanner.IsLast) batch.Break = (batch.Lines, scanner.Fault);
    }

    private void Store(SourcePlan plan, int linesBefore)
    {
        for (var i = 0; i < plan.Bound.Records.Length; i++)
        {
            var staging = batch.Staging(i);
            for (var j = 0; j < staging.Count; j++)
            {
                var row = staging[j];
                row.Origin = new RowOrigin(plan.File, row.Origin.Row + linesBefore);
                if (plan.Bound.Records[i].KeyPrefix is { } prefix) row.Key = NumberedKey(prefix, row.Origin.Row);
                sink.AddPacked(staging.Schema, row);
            }
        }

        plan.Tally.Add(batch, linesBefore);
        meter.Add(0, batch.Rows);
    }

    private RecordId NumberedKey(string prefix, int row) =>
        RecordId.Create(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{prefix}{row}")), context.Texts);
}
