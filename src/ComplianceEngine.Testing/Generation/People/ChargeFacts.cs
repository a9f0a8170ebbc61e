namespace ComplianceEngine.Testing.Generation;

/// <summary>What a charge and the time served for it share.</summary>
internal readonly record struct ChargeFacts
{
    /// <summary>The most charges of one person.</summary>
    public const int MaxPerPerson = 30;

    /// <summary>The stay of a charge that is not history.</summary>
    public const int NoStay = -1;

    private const string Convicted = "convicted";

    private static readonly Weighted<string> PastDispositions = new((Convicted, 60), ("dismissed", 20), ("acd", 10), ("acquitted", 3), ("declined", 5), ("pending", 2));

    private static readonly Weighted<string> PresentDispositions =
        new((Convicted, 38), ("dismissed", 24), ("pending", 18), ("plea-entered", 6), ("acd", 8), ("acquitted", 2), ("declined", 4));

    public int Stay { get; private init; }

    public string Disposition { get; private init; }

    public long Committed { get; private init; }

    /// <summary>When sentence was entered; not yet for open cases, unknown for cases that ended without one.</summary>
    public long Judgment { get; private init; }

    /// <summary>When it was dropped, dismissed or acquitted; unknown for all others, and for most of these.</summary>
    public long Disposed { get; private init; }

    /// <summary>The time in prison for it, from the judgment on; none for most.</summary>
    public long TimeServed { get; private init; }

    public bool IsConviction => Disposition == Convicted;

    /// <summary>About two charges a person, and thirty for very few.</summary>
    public static int Count(Population population, int person)
    {
        var random = population.Random(Purpose.ChargeCount, person);
        var count = 1;
        while (count < MaxPerPerson && random.Chance(530)) count++;
        return count;
    }

    public static ChargeFacts Draw(Population population, int person, int ordinal)
    {
        var random = population.Random(Purpose.Charge, person, ordinal);
        var life = population.Get(person);
        return random.Chance(450) ? Past(ref random, life) : Present(ref random, life);
    }

    private static ChargeFacts Past(ref SeededRandom random, Person person)
    {
        var arrested = person.Stay(0).Arrested;
        var committed = arrested - (random.Between(60, 12 * 365) * WallTime.Day);
        var judgment = committed + (random.Between(30, 400) * WallTime.Day);
        return Close(ref random, NoStay, committed, PastDispositions.Pick(ref random), judgment, Math.Max(0, arrested - judgment));
    }

    private static ChargeFacts Present(ref SeededRandom random, Person person)
    {
        var ordinal = random.Below(person.StayCount);
        ref readonly var stay = ref person.Stay(ordinal);
        var committed = stay.Arrested - (random.Chance(800) ? 0 : random.Between(1, 90) * WallTime.Day);
        return Close(ref random, ordinal, committed, PresentDispositions.Pick(ref random), stay.Arrested + (random.Between(1, 300) * WallTime.Day), long.MaxValue);
    }

    private static ChargeFacts Close(ref SeededRandom random, int stay, long committed, string disposition, long judgment, long longestTerm)
    {
        if (disposition == Convicted && judgment > WallTime.AsOf) disposition = "pending";
        var served = disposition == Convicted && random.Chance(250) ? random.Between(30, 1500) * WallTime.Day : 0;
        return new ChargeFacts
        {
            Stay = stay,
            Disposition = disposition,
            Committed = committed,
            Judgment = disposition switch
            {
                Convicted => judgment,
                "pending" or "plea-entered" => WallTime.NotYet,
                _ => WallTime.Unknown,
            },
            TimeServed = Math.Min(served, longestTerm),
            Disposed = disposition is "dismissed" or "acd" or "acquitted" or "declined" && judgment <= WallTime.AsOf && random.Chance(300) ? judgment : WallTime.Unknown,
        };
    }
}
