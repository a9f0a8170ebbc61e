using System.Globalization;

namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>One record as an export spells it; a blank field is an empty text.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Id">Its key.</param>
/// <param name="Person">The person; of several, separated by bars, the one whose dossier it is stands first.</param>
internal sealed record Row(string Kind, string Id, string? Person)
{
    private readonly Dictionary<string, string> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> times = new(StringComparer.Ordinal);

    public string this[string field]
    {
        get => cells.GetValueOrDefault(field, "");
        set
        {
            cells[field] = value;
            times.Remove(field);
        }
    }

    /// <summary>Whether it is about somebody else than the person whose dossier it is.</summary>
    public bool IsOfOthers { get; init; }

    public IEnumerable<(string Field, string Text)> Cells => cells.Select(cell => (cell.Key, cell.Value));

    /// <summary>Whether a day or time is told.</summary>
    public bool Has(string field) => this[field] is not ("" or "none");

    public bool Yes(string field) => this[field] == "yes";

    /// <summary>Seconds of a time.</summary>
    public long At(string field) => Read(field, NewYork.Seconds);

    public DateOnly On(string field) => DateOnly.FromDayNumber((int)Read(field, text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber));

    public bool Names(string field, params string[] words) => this[field].Split('|').Intersect(words).Any();

    public Row With(string field, string text)
    {
        var copy = new Row(Kind, Id, Person) { IsOfOthers = IsOfOthers };
        foreach (var (name, cell) in cells) copy[name] = cell;
        copy[field] = text;
        return copy;
    }

    // The same cell is asked for again and again, and to read it takes long.
    private long Read(string field, Func<string, long> parse)
    {
        if (!times.TryGetValue(field, out var time)) times.Add(field, time = parse(this[field]));
        return time;
    }
}
