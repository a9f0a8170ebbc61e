namespace ComplianceEngine.Testing.Generation;

/// <summary>Writes one kind's file: every record of every person once, in scattered order, and some twice.</summary>
internal sealed class RecordFile(RecordGenerator generator, Population population, ulong seed)
{
    private const int TwiceInThousand = 5;
    private const int AlteredInThousand = 400;
    private const int SlotsPerReport = 1 << 15;

    private readonly int kind = generator.Schema.Ordinal;

    public GeneratedFile Write(string path, ShareProgress progress, CancellationToken cancellation)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var output = new CsvOutput(stream);
        var row = new RowWriter(output, generator.Schema);
        var delayed = new DelayedRows(output, SeededRandom.For(seed, (int)Purpose.Duplicates, -1, kind));
        row.WriteHeader();
        WriteRows(row, output, delayed, progress, cancellation);
        delayed.WriteAll();
        output.Flush();
        return new GeneratedFile(Path.GetFileName(path), output.Rows, output.Bytes);
    }

    // A slot is a place for one record of one person; most stay empty.
    private void WriteRows(RowWriter row, CsvOutput output, DelayedRows delayed, ShareProgress progress, CancellationToken cancellation)
    {
        var slots = (long)population.Count * generator.MaxPerPerson;
        var random = SeededRandom.For(seed, (int)Purpose.Order, -1, kind);
        var order = new ShuffledOrder(slots, ref random);
        for (var i = 0L; i < slots; i++)
        {
            if (i % SlotsPerReport == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Report(generator.Share, (double)i / slots);
            }

            var slot = order.Next();
            var person = (int)(slot % population.Count);
            var ordinal = (int)(slot / population.Count);
            if (!TryWrite(row, person, ordinal, RowWriter.Unaltered)) continue;
            Repeat(row, output, delayed, person, ordinal);
            output.EndRow();
        }

        progress.Finish(generator.Share);
    }

    private bool TryWrite(RowWriter row, int person, int ordinal, int altered)
    {
        row.Begin(population.Random(Purpose.Damage + kind, person, ordinal), altered);
        if (!generator.TryWrite(row, person, ordinal)) return false;
        row.End();
        return true;
    }

    private void Repeat(RowWriter row, CsvOutput output, DelayedRows delayed, int person, int ordinal)
    {
        var random = population.Random(Purpose.Duplicates, person, (kind << 8) + ordinal);
        if (!random.Chance(TwiceInThousand)) return;
        var original = output.CopyRow();
        if (random.Chance(AlteredInThousand))
        {
            output.DropRow();
            TryWrite(row, person, ordinal, random.Between(RowWriter.FirstAlterable, generator.Schema.Fields.Length));
        }

        var again = output.CopyRow();
        output.DropRow();
        delayed.Add(again);
        output.Write(original);
    }
}
