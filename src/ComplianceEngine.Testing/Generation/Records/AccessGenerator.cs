using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

/// <summary>Outside personnel let into city property: one visit for every five hundred persons.</summary>
internal sealed class AccessGenerator(Population population) : RecordGenerator(Vocabulary.Access, population)
{
    private static readonly Weighted<string> Visitors = new(("ice", 5), ("hsi", 2), ("fbi", 1), ("usms", 1), ("dea", 1));

    private static readonly Weighted<string> Bases = new(
        ("none", 25), ("agreement", 10), ("judicial-warrant", 15), ("required-by-law", 10), ("cooperative-arrangement", 15), ("agency-mission", 20), ("exigent", 5));

    private static readonly Weighted<string> Issuers = new(("federal-magistrate-judge", 4), ("article-iii-judge", 1), ("state-judge", 3), ("immigration-officer", 2), ("", 2));

    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        if (person % 500 != 0) return false;
        var random = Population.Random(Purpose.Property, person, ordinal + 1);
        row.Key(new RecordLabel((byte)'V', person, ordinal));
        row.Text("Harbor Center");
        row.Choice(random.Chance(800) ? "doc" : "other-city");
        var visitor = Visitors.Pick(ref random);
        row.Choice(visitor);
        row.Time(WallTime.Start + (random.Below(14 * 365) * WallTime.Day) + (random.Between(7 * 60, 20 * 60) * WallTime.Minute));
        row.Flag(random.Chance(600));
        var basis = Bases.Pick(ref random);
        row.Choice(basis);
        row.Blank();
        row.Choice(basis == "judicial-warrant" ? Issuers.Pick(ref random) : "");
        row.Flag(visitor is "ice" or "fbi" ? null : true);
        return true;
    }
}
