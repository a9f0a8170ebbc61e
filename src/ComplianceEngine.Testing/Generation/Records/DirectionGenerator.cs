using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

/// <summary>City personnel lent to a federal task force: one spell for every five thousand persons.</summary>
internal sealed class DirectionGenerator(Population population) : RecordGenerator(Vocabulary.Direction, population)
{
    private static readonly Weighted<string> Leaders = new(("hsi", 4), ("fbi", 3), ("dea", 2), ("ice", 1), ("usms", 1));

    private static readonly Weighted<string> Purposes =
        new(("criminal-investigation", 70), ("criminal-immigration-enforcement", 10), ("civil-immigration-enforcement", 10), ("unrelated", 10));

    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        if (person % 5_000 != 0) return false;
        var random = Population.Random(Purpose.Property, person, ordinal + 2);
        var began = WallTime.Start + (random.Below(14 * 365) * WallTime.Day) + (8 * WallTime.Hour);
        row.Key(new RecordLabel((byte)'G', person, ordinal));
        row.Choice(random.Chance(700) ? "nypd" : "doc");
        row.Choice(Leaders.Pick(ref random));
        row.Time(began);
        row.Time(began + (random.Between(1, 700) * WallTime.Day));
        var purpose = Purposes.Pick(ref random);
        row.Choice(purpose);
        row.Flag(random.Chance(150));
        row.Choice(purpose == "criminal-immigration-enforcement" ? "ina-entry-or-presence" : "");
        return true;
    }
}
