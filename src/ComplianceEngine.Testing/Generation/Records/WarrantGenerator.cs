using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

/// <summary>The paper that came with a detainer, most often one that an immigration officer signed.</summary>
internal sealed class WarrantGenerator(Population population) : RecordGenerator(Vocabulary.Warrant, population)
{
    private static readonly Weighted<string> Officials = new(("immigration-officer", 96), ("immigration-judge", 3), ("other", 1));
    private static readonly Weighted<string> Judges = new(("federal-magistrate-judge", 70), ("article-iii-judge", 20), ("state-judge", 10));

    public override int Share => 3;

    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        if (Population.Get(person).Detainer is not { } detainer || detainer.Attached == DetainerFacts.NoPaper) return false;
        var random = Details(person, ordinal);
        var judicial = detainer.Attached == DetainerFacts.JudicialWarrant;
        row.Key(new RecordLabel((byte)'W', person, 0));
        row.Key(RecordLabel.OfPerson(person));
        row.Id(DetainerGenerator.Label(person));
        row.Time(random.Chance(850) ? detainer.Received : detainer.Received + (random.Between(1, 72) * WallTime.Hour));
        row.Choice((judicial ? Judges : Officials).Pick(ref random));
        row.Choice(detainer.Attached == "I-205" ? "removal" : "arrest");
        row.Flag(!judicial || random.Chance(800));
        return true;
    }
}
