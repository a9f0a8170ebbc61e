using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

internal sealed class CommunicationGenerator(Population population) : RecordGenerator(Vocabulary.Communication, population)
{
    private static readonly long FirstLog = WallTime.On(2018, 1, 30);
    private static readonly long FirstPrivacyLaw = WallTime.On(2018, 6, 15);

    private static readonly Weighted<string> Channels = new(("email", 70), ("phone", 18), ("fax", 5), ("system", 4), ("in-person", 2), ("other", 1));
    private static readonly Weighted<string> Openings = new(("notice", 60), ("request", 25), ("inquiry", 12), ("other", 3));
    private static readonly Weighted<string> OutsideOpenings = new(("inquiry", 70), ("request", 20), ("notice", 10));

    private static readonly Weighted<string> Topics = new(
        ("release-date", 22), ("court-date", 20), ("incarceration-status", 16), ("detainer-request", 6), ("pickup-arrangement", 7), ("housing", 6), ("charges", 6),
        ("criminal-history", 4), ("photo", 2), ("appointment", 3), ("citizenship-or-immigration-status", 4), ("other-custody-information", 4));

    private static readonly Weighted<string> Commands = new(("none", 940), ("court-order", 35), ("judicial-subpoena", 10), ("administrative-subpoena", 8), ("statute", 7));
    private static readonly Weighted<string> Approvals = new(("none", 25), ("routine", 40), ("written", 15), ("consent", 5), ("exigent", 5), ("", 10));

    private readonly byte[] text = new byte[1024];
    private readonly RecordLabel[] persons = new RecordLabel[4];

    public override int MaxPerPerson => Correspondence.MaxMessages;

    public override int Share => 360;

    public static RecordLabel Label(int person, int message) => new((byte)'M', person, message);

    public override bool TryWrite(RowWriter row, int person, int ordinal)
    {
        if (ordinal >= Correspondence.CountMessages(Population, person)) return false;
        var thread = Correspondence.Draw(Population, person);
        var random = Details(person, ordinal);
        var outside = thread.BeginsOutside == (ordinal % 2 == 0);
        var sent = thread.SentAt(Population, person, ordinal);
        row.Key(Label(person, ordinal));
        row.Keys(Persons(person, thread.OtherPersons));
        row.Id(new RecordLabel((byte)'T', person, RecordLabel.NoOrdinal));
        row.Id(ordinal == 0 ? null : Label(person, ordinal - 1));
        row.Time(sent);
        var channel = Channels.Pick(ref random);
        row.Choice(channel);
        WriteEnds(row, thread, outside, ref random);
        row.Choice(ordinal > 0 ? "response" : (outside ? OutsideOpenings : Openings).Pick(ref random));
        WriteContent(row, thread, ref random);
        row.Id(Detainer(person, thread, sent, ref random));
        row.Choice(outside || sent < FirstPrivacyLaw ? "" : Approvals.Pick(ref random));
        row.Time(outside && thread.WithImmigration && sent >= FirstLog ? Logged(sent, ref random) : WallTime.Unknown);
        row.Choice(thread.Purpose == "criminal-immigration-enforcement" && random.Chance(500) ? "ina-entry-or-presence" : "");
        WriteWords(row, spoken: channel is "phone" or "in-person", reply: ordinal > 0, ref random);
        return true;
    }

    private ReadOnlySpan<RecordLabel> Persons(int person, int others)
    {
        persons[0] = RecordLabel.OfPerson(person);
        var count = 1;
        for (var i = 1; i <= others && i < Population.Count; i++) persons[count++] = RecordLabel.OfPerson((person + i) % Population.Count);
        return persons.AsSpan(0, count);
    }

    private static void WriteEnds(RowWriter row, in Correspondence thread, bool outside, ref SeededRandom random)
    {
        var staff = RecordLabel.OfStaff(random.Below(4000));
        var official = RecordLabel.OfStaff(10_000 + random.Below(900));
        row.Choice(outside ? thread.Counterpart : thread.City);
        row.Id(outside ? official : staff);
        row.Flag(outside ? null : random.Chance(970));
        row.Flag(!outside && random.Chance(975));
        row.Choice(outside ? thread.City : thread.Counterpart);
        row.Id(outside ? staff : official);
        row.Flag(!outside && thread.WithImmigration);
    }

    private static void WriteContent(RowWriter row, in Correspondence thread, ref SeededRandom random)
    {
        var first = Topics.Pick(ref random);
        var second = Topics.Pick(ref random);
        if (random.Chance(300) && second != first) row.Choices(first, second);
        else row.Choices(random.Chance(30) ? "none" : first);
        row.Choice(thread.Purpose);
        row.Choice(Commands.Pick(ref random));
        row.Flag(random.Chance(120));
    }

    private void WriteWords(RowWriter row, bool spoken, bool reply, ref SeededRandom random)
    {
        row.FreeText(spoken ? default : text.AsSpan(0, Phrases.WriteSubject(text, reply, ref random)));
        row.FreeText(spoken ? default : text.AsSpan(0, Phrases.WriteBody(text, ref random)));
    }

    private RecordLabel? Detainer(int person, in Correspondence thread, long sent, ref SeededRandom random) =>
        Population.Get(person).Detainer is { } detainer && thread.Counterpart == "ice" && detainer.Received <= sent && random.Chance(500)
            ? DetainerGenerator.Label(person)
            : null;

    private static long Logged(long sent, ref SeededRandom random) =>
        random.Chance(700) ? sent + (random.Between(5, 72 * 60) * WallTime.Minute) : WallTime.Unknown;
}
