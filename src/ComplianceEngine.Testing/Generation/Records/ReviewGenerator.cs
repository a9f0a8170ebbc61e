using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

/// <summary>A reviewer's answer about one message in two hundred: whether it was unrelated to civil immigration enforcement.</summary>
internal sealed class ReviewGenerator(Population population) : RecordGenerator(Vocabulary.Review, population)
{
    private readonly byte[] text = new byte[1024];

    public override int MaxPerPerson => Correspondence.MaxMessages;

    public override int Share => 2;

    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        var random = Population.Random(Purpose.Review, person, ordinal);
        if (!random.Chance(5) || ordinal >= Correspondence.CountMessages(Population, person)) return false;
        var sent = Correspondence.Draw(Population, person).SentAt(Population, person, ordinal);
        row.Key(new RecordLabel((byte)'R', person, ordinal));
        row.Text("communication");
        row.Id(CommunicationGenerator.Label(person, ordinal));
        row.Key(RecordLabel.OfPerson(person));
        row.Text("unrelated");
        row.Flag(random.Chance(500));
        row.Id(RecordLabel.OfStaff(20_000 + random.Below(40)));
        row.Time(sent + (random.Between(10, 200) * WallTime.Day));
        row.FreeText(text.AsSpan(0, Phrases.WriteSubject(text, reply: false, ref random)));
        return true;
    }
}
