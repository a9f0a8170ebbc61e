using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>Finds what a misspelt word was probably meant to be.</summary>
public static class Suggestion
{
    // A slip or two of the pen; more, and another word may be meant.
    private const int MostSlips = 2;

    /// <summary>A hint that names the nearest known word.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    /// <returns><c>did you mean `x`?</c>, or nothing if no word is near.</returns>
    public static string DidYouMean(string word, IEnumerable<string> known) => HintFor(word, known).Text;

    /// <summary>A hint that names the nearest known word, and takes it as meant if no other is nearly as near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    /// <returns><c>did you mean `x`?</c>, or nothing if no word is near.</returns>
    public static Hint HintFor(string word, IEnumerable<string> known)
    {
        ImmutableArray<(string Word, int Distance)> near = [.. Near(word, known).Take(2)];
        if (near.IsEmpty) return "";
        var text = $"did you mean `{near[0].Word}`?";
        var isSure = near[0].Distance <= MostSlips && HaveSameFigures(word, near[0].Word) && (near.Length == 1 || near[1].Distance > near[0].Distance + 1);
        return isSure ? new Hint(text, word, near[0].Word) : text;
    }

    /// <summary>The nearest known word: fewest letters added, lost, changed or swapped with their neighbour.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    /// <returns>The nearest, the first in ordinal order if several are as near; <see langword="null"/> if more than a third of the letters differ.</returns>
    public static string? Nearest(string word, IEnumerable<string> known) => Near(word, known).Select(pair => pair.Word).FirstOrDefault();

    private static IEnumerable<(string Word, int Distance)> Near(string word, IEnumerable<string> known)
    {
        var most = Math.Max(1, word.Length / 3);
        return known.Distinct(StringComparer.Ordinal)
            .Select(candidate => (Word: candidate, Distance: Distance(word, candidate)))
            .Where(pair => pair.Distance <= most)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Word, StringComparer.Ordinal);
    }

    // A figure that differs names another law, not the same one misspelt.
    private static bool HaveSameFigures(string one, string other) => one.Where(char.IsAsciiDigit).SequenceEqual(other.Where(char.IsAsciiDigit));

    // Optimal string alignment distance (Damerau-Levenshtein without repeated edits of one stretch).
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }

        return rows[a.Length, b.Length];
    }
}
