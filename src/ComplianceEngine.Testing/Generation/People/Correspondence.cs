namespace ComplianceEngine.Testing.Generation;

/// <summary>One person's thread of messages between a city agency and another: what all of them share.</summary>
internal readonly record struct Correspondence
{
    public const int MaxMessages = 8;

    private static readonly Weighted<int> Lengths = new((0, 52), (1, 20), (2, 13), (3, 8), (4, 4), (6, 2), (MaxMessages, 1));

    private static readonly Weighted<string> Counterparts = new(
        ("ice", 30), ("hsi", 5), ("cbp", 1), ("uscis", 1), ("dhs-other", 1), ("court", 20), ("nypd", 14), ("probation", 7), ("fbi", 1), ("dea", 1), ("atf", 1), ("usms", 2), ("other-federal", 1), ("state", 6), ("other-city", 6), ("other", 3));

    private static readonly Weighted<string> CityAgencies = new(("doc", 90), ("nypd", 6), ("probation", 2), ("other-city", 2));

    private static readonly Weighted<string> ImmigrationPurposes = new(
        ("civil-immigration-enforcement", 55), ("criminal-immigration-enforcement", 6), ("criminal-investigation", 12), ("unrelated", 15), ("", 12));

    private static readonly Weighted<string> OtherPurposes = new(("unrelated", 78), ("criminal-investigation", 20), ("civil-immigration-enforcement", 2));

    public int Length { get; private init; }

    public string City { get; private init; }

    public string Counterpart { get; private init; }

    public string Purpose { get; private init; }

    /// <summary>Whether the first message comes from outside the city.</summary>
    public bool BeginsOutside { get; private init; }

    /// <summary>How many other persons the messages are about.</summary>
    public int OtherPersons { get; private init; }

    public long Began { get; private init; }

    /// <summary>Whether the other side enforces immigration law.</summary>
    public bool WithImmigration => Counterpart is "ice" or "hsi" or "cbp";

    public static int CountMessages(Population population, int person)
    {
        var random = population.Random(Generation.Purpose.Thread, person);
        return Lengths.Pick(ref random);
    }

    public static Correspondence Draw(Population population, int person)
    {
        var random = population.Random(Generation.Purpose.Thread, person);
        var life = population.Get(person);
        var length = Lengths.Pick(ref random);
        var sought = life.Detainer is not null && random.Chance(700);
        var counterpart = sought ? "ice" : Counterparts.Pick(ref random);
        ref readonly var stay = ref life.Stay(sought ? life.Detainer!.Stay : random.Below(life.StayCount));
        var thread = new Correspondence
        {
            Length = length,
            City = CityAgencies.Pick(ref random),
            Counterpart = counterpart,
            BeginsOutside = random.Chance(450),
            OtherPersons = random.Chance(60) ? random.Between(1, 3) : 0,
            Began = Math.Max(stay.Arrested, stay.End - (random.Between(60, 30 * 24 * 60) * WallTime.Minute)),
        };
        return thread with { Purpose = (thread.WithImmigration ? ImmigrationPurposes : OtherPurposes).Pick(ref random) };
    }

    /// <summary>When one of the messages was sent: minutes to days after the one before.</summary>
    public long SentAt(Population population, int person, int message)
    {
        var sent = Began;
        for (var i = 0; i <= message; i++)
        {
            var random = population.Random(Generation.Purpose.Message, person, i);
            sent += (random.Between(5, random.Chance(800) ? 300 : 4000) * WallTime.Minute) + random.Below(60);
        }

        return Math.Min(sent, WallTime.AsOf - WallTime.Hour);
    }
}
