using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Linking;

/// <summary>What all rules of a pack share while they are linked.</summary>
internal sealed class LinkContext
{
    private readonly FrozenDictionary<string, OffenseIndex> lists;
    private readonly FrozenDictionary<string, int> readings;

    public LinkContext(RulePack pack, ImmutableArray<Reading> allReadings, int firstList)
    {
        Pack = pack;
        Readings = allReadings;
        lists = pack.OffenseLists.Values.OrderBy(list => list.Id, StringComparer.Ordinal)
            .Select((list, index) => new OffenseIndex(list, firstList + index))
            .ToFrozenDictionary(list => list.Id, StringComparer.Ordinal);
        readings = allReadings.Select((reading, index) => (reading.Id, index)).ToFrozenDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
    }

    public RulePack Pack { get; }

    public ImmutableArray<Reading> Readings { get; }

    public OffenseIndex List(string id) => lists[id];

    public int ReadingIndex(string id) => readings[id];

    public DayCounter Days(Exclusions excluded) => new(excluded, [.. excluded.Holidays.Select(id => Pack.HolidayLists[id])]);

    public LinkedDuration Duration(Duration duration) =>
        duration.Parameter is { } id ? new LinkedDuration(Pack.Durations[id]) : new LinkedDuration(duration);
}
