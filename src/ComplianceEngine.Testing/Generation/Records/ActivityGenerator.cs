using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

/// <summary>Conduct other than messages: for two in five of those with a detainer, and few others.</summary>
internal sealed class ActivityGenerator(Population population) : RecordGenerator(Vocabulary.Activity, population)
{
    private static readonly Weighted<string> Agencies = new(("doc", 85), ("nypd", 12), ("probation", 3));
    private static readonly Weighted<string> Kinds = new(("escort", 25), ("hand-over", 25), ("release-timing", 20), ("alert", 15), ("surveillance", 2), ("interview-access", 10), ("other", 3));

    private static readonly Weighted<string> Purposes =
        new(("civil-immigration-enforcement", 45), ("criminal-immigration-enforcement", 5), ("criminal-investigation", 20), ("unrelated", 25), ("", 5));

    private static readonly Weighted<string> Bases = new(("none", 70), ("9-131", 15), ("9-205", 1), ("14-154", 3), ("cooperative-arrangement", 6), ("other-law", 5));

    private static readonly Weighted<string> Offenses = new(("ina-entry-or-presence", 70), ("other-entry-or-presence", 10), ("registration-travel-or-supervision", 10), ("", 10));

    public override int Share => 4;

    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        var random = Population.Random(Purpose.Activity, person, ordinal);
        var life = Population.Get(person);
        if (!random.Chance(life.Detainer is null ? 10 : 400)) return false;
        ref readonly var stay = ref life.Stay(life.Detainer?.Stay ?? 0);
        row.Key(new RecordLabel((byte)'A', person, ordinal));
        row.Key(RecordLabel.OfPerson(person));
        row.Time(stay.End - (random.Below(300) * WallTime.Minute));
        row.Choice(Agencies.Pick(ref random));
        row.Id(RecordLabel.OfStaff(random.Below(4000)));
        row.Choice(Kinds.Pick(ref random));
        var purpose = Purposes.Pick(ref random);
        row.Choice(purpose);
        var basis = Bases.Pick(ref random);
        row.Choice(basis);
        row.Choice(purpose == "criminal-immigration-enforcement" ? Offenses.Pick(ref random) : "");
        row.Flag(basis == "cooperative-arrangement" ? random.Chance(200) : null);
        return true;
    }
}
