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
    private readonly List<SharedKey> shared;

    public LinkContext(RulePack pack, ImmutableArray<Reading> allReadings, int firstList, List<SharedKey> shared, IClauseLens? lens)
    {
        Pack = pack;
        Lens = lens;
        this.shared = shared;
        Readings = allReadings;
        lists = pack.OffenseLists.Values.OrderBy(list => list.Id, StringComparer.Ordinal)
            .Select((list, index) => new OffenseIndex(list, firstList + index))
            .ToFrozenDictionary(list => list.Id, StringComparer.Ordinal);
        readings = allReadings.Select((reading, index) => (reading.Id, index)).ToFrozenDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
    }

    public RulePack Pack { get; }

    /// <summary>What looks at every clause; <see langword="null"/> if nothing does.</summary>
    public IClauseLens? Lens { get; }

    public ImmutableArray<Reading> Readings { get; }

    public OffenseIndex List(string id) => lists[id];

    public int ReadingIndex(string id) => readings[id];

    /// <summary>The place of an index over everybody's records among those of all packs.</summary>
    public int Shared(Sharing condition)
    {
        var known = shared.FindIndex(key => key.Record == condition.Record && key.Fields.SequenceEqual(condition.Same.Select(field => field.Field)));
        if (known >= 0) return known;
        shared.Add(new SharedKey(condition.Record, [.. condition.Same.Select(field => field.Field)]));
        return shared.Count - 1;
    }

    public DayCounter Days(Exclusions excluded) => new(excluded, [.. excluded.Holidays.Select(id => Pack.HolidayLists[id])]);

    public LinkedDuration Duration(Duration duration) =>
        duration.Parameter is { } id ? new LinkedDuration(Pack.Durations[id]) : new LinkedDuration(duration);
}
