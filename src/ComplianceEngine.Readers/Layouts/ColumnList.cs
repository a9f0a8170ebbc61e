using System.Globalization;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Several columns of one file in one message.</summary>
internal static class ColumnList
{
    private const int Most = 20;

    /// <summary><c>the column `a` is</c>, <c>the columns `a`, `b` are</c>.</summary>
    public static string WithVerb(IReadOnlyCollection<string> columns) =>
        columns.Count == 1 ? $"the column {Quoted(columns)} is" : $"the columns {Quoted(columns)} are";

    /// <summary><c>column 3 has</c>, <c>columns 3, 7 have</c>.</summary>
    public static string WithVerb(IReadOnlyCollection<int> places) =>
        places.Count == 1 ? $"column {Join(places.Select(Number))} has" : $"columns {Join(places.Select(Number))} have";

    /// <summary><c>`a`, `b`</c>.</summary>
    public static string Quoted(IEnumerable<string> columns) => Join(columns.Select(column => $"`{column}`"));

    /// <summary>What each was probably meant to be, where that can be said.</summary>
    public static string Hint(IReadOnlyCollection<string> columns, IReadOnlyCollection<string> known) => string.Join("; ", columns
        .Select(column => (column, hint: Suggestion.DidYouMean(column, known)))
        .Where(pair => pair.hint.Length > 0)
        .Select(pair => columns.Count == 1 ? pair.hint : $"for `{pair.column}` {pair.hint}"));

    private static string Join(IEnumerable<string> words)
    {
        var all = words.ToList();
        var more = all.Count - Most;
        return more <= 0 ? string.Join(", ", all) : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", all.Take(Most))} and {more} more");
    }

    private static string Number(int place) => place.ToString(CultureInfo.InvariantCulture);
}
