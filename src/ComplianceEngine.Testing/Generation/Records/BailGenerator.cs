using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

internal sealed class BailGenerator(Population population) : RecordGenerator(Vocabulary.Bail, population)
{
    public override int MaxPerPerson => Person.MaxStays;

    public override int Share => 30;

    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        var life = Population.Get(person);
        if (ordinal >= life.StayCount || !life.Stay(ordinal).OnBail) return false;
        ref readonly var stay = ref life.Stay(ordinal);
        row.Key(new RecordLabel((byte)'B', person, ordinal));
        row.Key(RecordLabel.OfPerson(person));
        row.Id(CustodyGenerator.Label(person, ordinal));
        row.Choice(stay.BailKind);
        row.Time(stay.BailPosted);
        row.Time(stay.BailNotice);
        return true;
    }
}
