using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

internal sealed class ChargeGenerator(Population population) : RecordGenerator(Vocabulary.Charge, population)
{
    private static readonly Weighted<string> Inchoate = new(("none", 92), ("attempt", 6), ("conspiracy", 1), ("facilitation", 1));
    private static readonly Weighted<string> Adjudications = new(("adult", 93), ("youthful-offender", 6), ("juvenile-delinquent", 1));

    public override int MaxPerPerson => ChargeFacts.MaxPerPerson;

    public override int Share => 300;

    public static RecordLabel Label(int person, int ordinal) => new((byte)'H', person, ordinal);

    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        if (ordinal >= ChargeFacts.Count(Population, person)) return false;
        var facts = ChargeFacts.Draw(Population, person, ordinal);
        var random = Details(person, ordinal);
        row.Key(Label(person, ordinal));
        row.Key(RecordLabel.OfPerson(person));
        row.Id(facts.Stay == ChargeFacts.NoStay ? null : CustodyGenerator.Label(person, facts.Stay));
        if (facts.Stay == ChargeFacts.NoStay && random.Chance(60)) WriteElsewhere(row, facts, ref random);
        else WriteNewYork(row, facts, ref random);
        return true;
    }

    private static void WriteNewYork(RowWriter row, in ChargeFacts facts, ref SeededRandom random)
    {
        var offense = Offense.NewYork.Pick(ref random);
        row.Text("NY");
        row.Text(offense.Law);
        row.Text(offense.Section);
        row.Text(offense.Subdivisions[random.Below(offense.Subdivisions.Length)]);
        row.Choice(offense.Grade);
        row.Choice(Inchoate.Pick(ref random));
        row.Flag(random.Chance(4));
        WriteCase(row, facts, ref random);
        var earlyLaw = facts.Committed < WallTime.On(2014, 12, 14);
        row.Flag(earlyLaw ? random.Chance(20) : null);
        row.Flag(earlyLaw ? random.Chance(20) : null);
        row.Blank();
        row.Blank();
        row.Date(facts.Disposed);
        row.Flag(offense.Section == "240.37" ? random.Chance(300) : null);
        row.Flag(offense.Section == "265.01" ? random.Chance(400) : null);
    }

    private static void WriteElsewhere(RowWriter row, in ChargeFacts facts, ref SeededRandom random)
    {
        var (jurisdiction, section, grade, equivalent) = Offense.Elsewhere.Pick(ref random);
        row.Text(jurisdiction);
        row.Blank();
        row.Text(section);
        row.Blank();
        row.Choice(grade);
        row.Choice("none");
        row.Flag(false);
        WriteCase(row, facts, ref random);
        row.Blank();
        row.Blank();
        row.Flag(random.Chance(700));
        row.Text(equivalent);
        row.Date(facts.Disposed);
        row.Blank();
        row.Blank();
    }

    private static void WriteCase(RowWriter row, in ChargeFacts facts, ref SeededRandom random)
    {
        row.Date(facts.Committed);
        row.Choice(facts.Disposition);
        row.Choice(facts.IsConviction ? Adjudications.Pick(ref random) : "");
        row.Date(facts.Judgment);
        row.Flag(facts.IsConviction ? random.Chance(80) : null);
    }
}
