using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

/// <summary>Word to the person that a detainer has come: for one in six of them.</summary>
internal sealed class NoticeGenerator(Population population) : RecordGenerator(Vocabulary.Notice, population)
{
    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        if (Population.Get(person).Detainer is not { } detainer) return false;
        var random = Population.Random(Purpose.Notice, person, ordinal);
        if (!random.Chance(160)) return false;
        row.Key(new RecordLabel((byte)'N', person, ordinal));
        row.Key(RecordLabel.OfPerson(person));
        row.Text("detainer");
        row.Id(DetainerGenerator.Label(person));
        if (random.Chance(400)) row.Choices("person", "counsel");
        else row.Choices("person");
        row.Time(detainer.Received + (random.Between(0, 96) * WallTime.Hour));
        row.Flag(random.Chance(700));
        return true;
    }
}
