using System.Text.RegularExpressions;
using ComplianceEngine.Records;

namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>What the lambdas of RulesEngine call for times, lists and the latest search: yes, no, or <see langword="null"/> for unknown.</summary>
public static partial class Ask
{
    private const long Hour = 3600;
    private static readonly long From2018April = Midnight(2018, 4, 1);
    private static readonly long From2018October = Midnight(2018, 10, 1);

    private static readonly Dictionary<string, (string Law, long Since)> Offenses = new(StringComparer.Ordinal)
    {
        ["120.05"] = ("PL", Law58),
        ["120.10"] = ("PL", Law58),
        ["125.20"] = ("PL", Law58),
        ["125.25"] = ("PL", Law58),
        ["130.35"] = ("PL", Law58),
        ["140.25"] = ("PL", Law58),
        ["160.10"] = ("PL", Law58),
        ["160.15"] = ("PL", Law58),
        ["265.03"] = ("PL", Law58),
        ["600"] = ("VTL", Law58),
        ["121.12"] = ("PL", Midnight(2018, 11, 13)),
        ["220.16"] = ("PL", Midnight(2018, 11, 13)),
        ["230.34-a"] = ("PL", Midnight(2018, 11, 13)),
    };

    public static long Law58 { get; } = Midnight(2014, 12, 14);

    public static long SubdivisionH { get; } = Midnight(2015, 2, 12);

    public static long BailLaw { get; } = Midnight(2017, 10, 1);

    public static long OldOffices { get; } = Midnight(2012, 1, 1);

    public static long NewOffices { get; } = Midnight(2026, 1, 29);

    public static bool? InForce(Moment act, long since) => act.First >= since ? true : act.Last < since ? false : null;

    public static bool? NotAfter(Moment a, Moment b) => a.Last <= b.First ? true : a.First > b.Last ? false : null;

    public static bool? Before(Moment a, Moment b) => a.Last < b.First ? true : a.First >= b.Last ? false : null;

    /// <summary>Whether a release came later than an hour after an act.</summary>
    public static bool? HeldLonger(Moment act, Moment released) =>
        Add(act.Last, Hour) < released.First ? true : Add(act.First, Hour) >= released.Last ? false : null;

    /// <summary>Whether a release came later than the hours after a payment that were the law on its day.</summary>
    public static bool? TooLate(Moment paid, Moment released)
    {
        var most = Add(paid.Last, (paid.First < From2018April ? 5 : paid.First < From2018October ? 4 : 3) * Hour);
        var least = Add(paid.First, (paid.Last >= From2018October ? 3 : paid.Last >= From2018April ? 4 : 5) * Hour);
        return most < released.First ? true : least >= released.Last ? false : null;
    }

    /// <summary>Whether a charge's section stood on the list at the act; one that is not written like a section may be any.</summary>
    public static bool? Listed(Charge charge, Moment act)
    {
        if (charge.Section is null) return null;
        if (!Offenses.TryGetValue(charge.Section, out var offense)) return SectionPattern().IsMatch(charge.Section) ? false : null;
        if (charge.Law is not null && charge.Law != offense.Law) return false;
        var inForce = InForce(act, offense.Since);
        return charge.Law is null && inForce == true ? null : inForce;
    }

    /// <summary>Whether a judgment is less than five years older than the act, by New York's days.</summary>
    public static bool? Recent(Moment judgment, Moment act)
    {
        if (judgment is { First: long.MinValue, Last: long.MaxValue }) return null;
        if (act.Last != long.MaxValue && DayOf(act.Last) < FiveYearsOn(judgment.First)) return true;
        return judgment.Last != long.MaxValue && act.First != long.MinValue && DayOf(act.First) >= FiveYearsOn(judgment.Last) ? false : null;
    }

    /// <summary>Whether the latest search up to the act shows a possible match; where several can be the latest, all must agree.</summary>
    public static bool? Matched(PersonFacts person, Moment act)
    {
        long? reach = null;
        foreach (var search in person.Searches)
            if (NotAfter(search.Searched, act) == true && !(reach > search.Searched.First)) reach = search.Searched.First;
        if (reach is null) return null;
        bool? value = null;
        foreach (var search in person.Searches)
        {
            if (NotAfter(search.Searched, act) == false || search.Searched.Last < reach) continue;
            bool? next = search.WatchList is null ? null : search.WatchList is "match" or "possible-match";
            if (next is null || (value is not null && value != next)) return null;
            value = next;
        }

        return value;
    }

    private static long Midnight(int year, int month, int day) => ZoneClock.NewYork.StartOfDay(DateValue.From(new DateOnly(year, month, day)).Days);

    private static long Add(long second, long seconds) => second is long.MinValue or long.MaxValue ? second : second + seconds;

    private static int DayOf(long second) => ZoneClock.NewYork.DayOf(second);

    private static int FiveYearsOn(long second) => DateValue.From(new DateValue(DayOf(second)).ToDateOnly().AddYears(5)).Days;

    [GeneratedRegex("^[0-9][0-9A-Za-z.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionPattern();
}
