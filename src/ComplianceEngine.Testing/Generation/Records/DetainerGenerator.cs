using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

internal sealed class DetainerGenerator(Population population) : RecordGenerator(Vocabulary.Detainer, population)
{
    private static readonly Weighted<string> Reasons =
        new(("reason-to-believe-removable", 60), ("proceedings-begun", 12), ("warrant-of-arrest-served", 8), ("order-of-removal", 18), ("other", 2));

    public override int Share => 8;

    public static RecordLabel Label(int person) => new((byte)'D', person, 0);

    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        if (Population.Get(person).Detainer is not { } detainer) return false;
        var random = Details(person, ordinal);
        row.Key(Label(person));
        row.Key(RecordLabel.OfPerson(person));
        row.Id(CustodyGenerator.Label(person, detainer.Stay));
        row.Time(detainer.Received);
        row.Choice(detainer.Form);
        row.Choice(Reasons.Pick(ref random));
        row.Choices(detainer.Attached);
        row.Time(random.Chance(60) ? detainer.Received + (random.Between(1, 30) * WallTime.Day) : WallTime.NotYet);
        return true;
    }
}
