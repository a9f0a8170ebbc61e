using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

internal sealed class CustodyGenerator(Population population) : RecordGenerator(Vocabulary.Custody, population)
{
    private const string ToImmigration = "federal-immigration";
    private const string ForImmigration = "hold-other-agency";

    private static readonly Weighted<string> Agencies = new(("doc", 93), ("nypd", 6), ("probation", 1));

    private static readonly Weighted<string> Facilities =
        new(("North Annex", 2), ("East House", 3), ("West House", 3), ("Harbor Center", 2), ("South Court Pens", 1));

    private static readonly Weighted<string> Bases = new(
        ("recognizance", 30), ("dismissal", 20), ("acquittal", 2), ("time-served", 16), ("sentence-complete", 20), ("to-state-prison", 8), ("to-other-jurisdiction", 3), ("other", 1));

    private static readonly Weighted<string> Destinations = new(("community", 170), ("other-agency", 8), ("state-prison", 16), ("hospital", 4), ("deceased", 1), (ToImmigration, 1));
    private static readonly Weighted<string> DestinationsOfSought = new(("community", 60), (ToImmigration, 40));
    private static readonly Weighted<string> Delays = new(("none", 88), ("discharge-planning", 4), ("criminal-warrant", 2), ("in-transport", 2), ("medical", 2), ("bail-examination", 1), ("not-in-custody", 1));
    private static readonly Weighted<string> DelaysOfSought = new(("none", 60), (ForImmigration, 40));

    public override int MaxPerPerson => Person.MaxStays;

    public override int Share => 220;

    public static RecordLabel Label(int person, int stay) => new((byte)'C', person, stay);

    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        var life = Population.Get(person);
        if (ordinal >= life.StayCount) return false;
        ref readonly var stay = ref life.Stay(ordinal);
        var random = Details(person, ordinal);
        row.Key(Label(person, ordinal));
        row.Key(RecordLabel.OfPerson(person));
        row.Choice(Agencies.Pick(ref random));
        row.Text(Facilities.Pick(ref random));
        row.Time(stay.Arrested);
        row.Time(stay.Admitted);
        WriteRelease(row, stay, life.Detainer?.Stay == ordinal, ref random);
        return true;
    }

    private static void WriteRelease(RowWriter row, in Stay stay, bool sought, ref SeededRandom random)
    {
        var decided = stay.Authorized <= WallTime.AsOf;
        row.Choice(!decided ? "" : stay.OnBail ? stay.BailKind : Bases.Pick(ref random));
        row.Time(stay.Authorized);
        row.Time(stay.Authorized + (random.Below(10) * WallTime.Minute));
        row.Time(stay.Released);
        row.Choice(stay.IsOpen ? "" : (sought ? DestinationsOfSought : Destinations).Pick(ref random));
        row.Choice(stay.IsOpen ? "" : (sought ? DelaysOfSought : Delays).Pick(ref random));
    }
}
