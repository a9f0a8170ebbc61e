using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>Which times of day are gathered.</summary>
/// <param name="Standard">From which records, and how.</param>
/// <param name="Time">The time.</param>
/// <param name="Where">Which records count, asked in slot 0; <see langword="null"/> for all.</param>
internal sealed record UsualKey(UsualStandard Standard, FieldDefinition Time, Evaluator? Where);

/// <summary>The usual time of day of records that share a text.</summary>
/// <param name="Percentile">The percentile asked for, in seconds since the day of this reckoning began.</param>
/// <param name="Median">The median.</param>
/// <param name="Count">Over how many records.</param>
internal readonly record struct UsualTime(int Percentile, int Median, int Count);

/// <summary>The times of day of everybody's records of a kind, in order, for each text that they share; texts are alike whatever their case.</summary>
/// <remarks>Immutable and safe to share between threads: made once for a data set, in the order of keys.</remarks>
internal sealed class UsualTimes
{
    private const int Median = 50;
    private const int SecondsPerHour = 3600;
    private readonly Dictionary<uint, int[]> byText = [];
    private readonly UsualKey key;

    public UsualTimes(RowTable rows, UsualKey key, DatasetContext dataset)
    {
        this.key = key;
        var frame = new Frame(dataset, 1, []);
        var groups = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        var texts = new Dictionary<uint, List<int>>();
        for (var i = 0; i < rows.Count; i++)
        {
            frame.Rows[0] = rows[i];
            var text = rows[i].Text(key.Standard.Group.Field.Offset);
            if (TextCode.StateOf(text) != FieldState.Known) continue;
            if (!texts.TryGetValue(text, out var group)) texts.Add(text, group = GroupOf(groups, dataset.Texts.GetText(text).Trim()));
            if (TimeOfDay(rows[i], dataset.Zone) is { } time && (key.Where?.Evaluate(frame) ?? Truth.True) == Truth.True) group.Add(time);
        }

        var sorted = groups.Values.ToDictionary(group => group, group => group.Order().ToArray());
        foreach (var (text, group) in texts) byText.Add(text, sorted[group]);
    }

    /// <summary>Seconds since the day began, of an exact time; nothing of another.</summary>
    public int? TimeOfDay(RecordRow row, ZoneClock zone)
    {
        var time = row.Time(key.Time.Offset);
        if (!time.IsKnown || !time.IsExact) return null;
        var seconds = (time.Earliest + zone.OffsetAt(time.Earliest) - (key.Standard.DayBegins * SecondsPerHour)) % CalendarDay.Seconds;
        return (int)(seconds < 0 ? seconds + CalendarDay.Seconds : seconds);
    }

    /// <summary>A time of day as a clock shows it.</summary>
    public string Clock(int time)
    {
        var minutes = (time + (key.Standard.DayBegins * SecondsPerHour)) % CalendarDay.Seconds / 60;
        return FormattableString.Invariant($"{minutes / 60:00}:{minutes % 60:00}");
    }

    /// <summary>What is usual with a text.</summary>
    /// <param name="text">The text's code, of a record of the table.</param>
    /// <param name="own">The time of day to leave out, if the record asked about is one of those that count.</param>
    public UsualTime Find(uint text, int? own)
    {
        var times = byText.GetValueOrDefault(text, []);
        var left = own is { } time ? Array.BinarySearch(times, time) : times.Length;
        var count = times.Length - (own is null ? 0 : 1);
        return count <= 0 ? default : new UsualTime(At(key.Standard.Percentile), At(Median), count);

        // The nearest rank: the first time at or below which so many percent of all lie.
        int At(int percentile)
        {
            var rank = (int)((((long)percentile * count) + 99) / 100) - 1;
            return times[rank < left ? rank : rank + 1];
        }
    }

    private static List<int> GroupOf(Dictionary<string, List<int>> groups, string text)
    {
        if (!groups.TryGetValue(text, out var group)) groups.Add(text, group = []);
        return group;
    }
}
