namespace ComplianceEngine.Testing.Generation;

/// <summary>Holds back rows written twice, so that the second one stands far from the first, without holding many.</summary>
internal sealed class DelayedRows(CsvOutput output, SeededRandom random)
{
    private readonly byte[]?[] places = new byte[512][];
    private SeededRandom random = random;

    public void Add(byte[] row)
    {
        ref var place = ref places[random.Below(places.Length)];
        if (place is not null) Write(place);
        place = row;
    }

    public void WriteAll()
    {
        foreach (var place in places)
            if (place is not null) Write(place);
    }

    private void Write(byte[] row)
    {
        output.Write(row);
        output.EndRow();
    }
}
