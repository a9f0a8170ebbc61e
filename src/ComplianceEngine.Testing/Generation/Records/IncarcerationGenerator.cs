using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

/// <summary>Time served for a charge, numbered as the charge is.</summary>
internal sealed class IncarcerationGenerator(Population population) : RecordGenerator(Vocabulary.Incarceration, population)
{
    public override int MaxPerPerson => ChargeFacts.MaxPerPerson;

    public override int Share => 20;

    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        if (ordinal >= ChargeFacts.Count(Population, person)) return false;
        var facts = ChargeFacts.Draw(Population, person, ordinal);
        if (facts.TimeServed == 0) return false;
        row.Key(new RecordLabel((byte)'J', person, ordinal));
        row.Key(RecordLabel.OfPerson(person));
        row.Id(ChargeGenerator.Label(person, ordinal));
        row.Date(facts.Judgment);
        row.Date(facts.Judgment + facts.TimeServed);
        return true;
    }
}
