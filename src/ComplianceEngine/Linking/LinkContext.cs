using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Linking;

/// <summary>What all rules of a pack share while they are linked.</summary>
internal sealed class LinkContext
{
    private readonly ImmutableArray<OffenseList> lists;
    private readonly OffenseIndex?[] indexes;
    private readonly int firstList;
    private readonly FrozenDictionary<string, int> readings;
    private readonly EverybodysRecords everybody;

    public LinkContext(RulePack pack, ImmutableArray<Reading> allReadings, int firstList, EverybodysRecords everybody, IClauseLens? lens)
    {
        Pack = pack;
        Lens = lens;
        this.everybody = everybody;
        Readings = allReadings;
        this.firstList = firstList;
        lists = pack.OffenseLists.Values;
        indexes = new OffenseIndex?[lists.Length];
        readings = allReadings.Select((reading, index) => (reading.Id, index)).ToFrozenDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
    }

    public RulePack Pack { get; }

    /// <summary>What looks at every clause; <see langword="null"/> if nothing does.</summary>
    public IClauseLens? Lens { get; }

    public ImmutableArray<Reading> Readings { get; }

    /// <summary>A list by section, which is made when a rule asks for it first.</summary>
    public OffenseIndex List(string id)
    {
        var place = lists.IndexOf(Pack.OffenseLists[id]);
        return indexes[place] ??= new OffenseIndex(lists[place], firstList + place);
    }

    public int ReadingIndex(string id) => readings[id];

    /// <summary>The place of an index over everybody's records among those of all packs.</summary>
    public int Shared(Sharing condition)
    {
        var known = everybody.Shared.FindIndex(key => key.Record == condition.Record && key.Fields.SequenceEqual(condition.Same.Select(field => field.Field)));
        if (known >= 0) return known;
        everybody.Shared.Add(new SharedKey(condition.Record, [.. condition.Same.Select(field => field.Field)]));
        return everybody.Shared.Count - 1;
    }

    /// <summary>The place of usual times of day among those of all packs.</summary>
    public int Usual(UsualTest condition)
    {
        if (everybody.Usual.FindIndex(key => ReferenceEquals(key.Standard, condition.Standard)) is >= 0 and var known) return known;
        var where = condition.Standard.Where is { } test
            ? new ConditionLinker(this, new SlotCounter(), new LinkedCriteria(), Scope.Empty.With(condition.Standard.Alias, 0)).Link(test) : null;
        everybody.Usual.Add(new UsualKey(condition.Standard, condition.Time.Field, where));
        return everybody.Usual.Count - 1;
    }

    public DayCounter Days(Exclusions excluded) => new(excluded, [.. excluded.Holidays.Select(id => Pack.HolidayLists[id])]);

    public LinkedDuration Duration(Duration duration) =>
        duration.Parameter is { } id ? new LinkedDuration(Pack.Durations[id]) : new LinkedDuration(duration);
}
