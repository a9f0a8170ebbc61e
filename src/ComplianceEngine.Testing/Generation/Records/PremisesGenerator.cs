using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

/// <summary>Federal offices on city property: one for every twenty thousand persons, the first for the first.</summary>
internal sealed class PremisesGenerator(Population population) : RecordGenerator(Vocabulary.Premises, population)
{
    private static readonly Weighted<string> Occupants = new(("ice", 5), ("hsi", 2), ("fbi", 2), ("usms", 1));

    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        if (person % 20_000 != 0) return false;
        var random = Population.Random(Purpose.Property, person, ordinal);
        var opened = WallTime.Start + (random.Below(14 * 365) * WallTime.Day) + (9 * WallTime.Hour);
        row.Key(new RecordLabel((byte)'O', person, ordinal));
        row.Text("Harbor Center second floor");
        row.Choice("doc");
        var occupant = Occupants.Pick(ref random);
        row.Choice(occupant);
        row.Time(opened);
        row.Time(random.Chance(300) ? WallTime.NotYet : opened + (random.Between(30, 2000) * WallTime.Day));
        row.Choice(random.Chance(500) ? "civil-immigration-enforcement" : "unrelated");
        row.Flag(random.Chance(200));
        row.Flag(occupant is "ice" or "hsi" || random.Chance(300));
        return true;
    }
}
