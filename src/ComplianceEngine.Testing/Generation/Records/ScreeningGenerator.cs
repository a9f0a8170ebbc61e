using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

/// <summary>A search of the criminal-history and watch-list databases: for one stay in three, and sometimes long after it began.</summary>
internal sealed class ScreeningGenerator(Population population) : RecordGenerator(Vocabulary.Screening, population)
{
    private static readonly long LastOfEarlyLaw = WallTime.On(2014, 12, 14);

    private static readonly Weighted<string> Sources = new(("e-justice-ny", 90), ("court", 5), ("other-government", 2), ("federal-immigration", 3));
    private static readonly Weighted<string> WatchLists = new(("no-match", 985), ("possible-match", 12), ("match", 3));
    private static readonly Weighted<string> RemovalOrders = new(("none", 95), ("final-order", 4), ("outstanding-warrant", 1));

    public override int MaxPerPerson => Person.MaxStays;

    public override int Share => 55;

    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        var random = Population.Random(Purpose.Screening, person, ordinal);
        if (!random.Chance(310)) return false;
        var life = Population.Get(person);
        if (ordinal >= life.StayCount) return false;
        var searched = Searched(life.Stay(ordinal), ref random);
        row.Key(new RecordLabel((byte)'S', person, ordinal));
        row.Key(RecordLabel.OfPerson(person));
        row.Time(searched);
        row.Choice(Sources.Pick(ref random));
        row.Choice(WatchLists.Pick(ref random));
        row.Flag(random.Chance(850));
        var early = searched < LastOfEarlyLaw;
        row.Flag(early ? random.Chance(8) : null);
        row.Choice(RemovalOrders.Pick(ref random));
        row.Flag(random.Chance(15));
        row.Flag(early ? random.Chance(15) : null);
        return true;
    }

    // Two in three soon after the arrest, the rest about the release or weeks later: too late for earlier messages.
    private static long Searched(in Stay stay, ref SeededRandom random) => random.Below(100) switch
    {
        < 66 => stay.Arrested + (random.Between(60, 48 * 60) * WallTime.Minute),
        < 90 => stay.End - (random.Between(0, 240) * WallTime.Minute),
        _ => stay.End + (random.Between(1, 40) * WallTime.Day),
    };
}
