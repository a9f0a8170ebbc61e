using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ComplianceEngine.Rules;

/// <summary>
/// Places in a section, such as <c>(b)(1)(ii)</c>, and lists of them: <c>(b)(1)(i), (ii)(A)</c>, <c>(f)(1) to (11)</c>. What follows
/// the first place is read from the level on which its kind of mark stands there.
/// </summary>
internal static partial class ClausePath
{
    private const int LongestRange = 100;
    private static readonly ImmutableArray<string> Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    /// <summary>The places that a text begins with.</summary>
    /// <param name="text">The text after a section's name.</param>
    /// <param name="length">How much of it was read.</param>
    /// <returns>The places in order; the whole section where there is none.</returns>
    public static ImmutableArray<string> Read(string text, out int length)
    {
        var places = ImmutableArray.CreateBuilder<string>();
        var first = Place().Match(text);
        length = first.Length;
        if (length == 0) return [""];
        var last = Marks(first.Value);
        places.Add(Join(last));
        while (Next().Match(text, length) is { Success: true } next)
        {
            var to = Continue(last, Marks(next.Groups["place"].Value));
            if (next.Groups["link"].Value == "to")
            {
                var between = Between(last, to);
                if (between.IsDefault) break;
                places.AddRange(between.Select(Join));
            }

            length += next.Length;
            places.Add(Join(to));
            last = to;
        }

        return places.ToImmutable();
    }

    private static ImmutableArray<string> Marks(string place) => [.. Mark().Matches(place).Select(mark => mark.Value[1..^1])];

    private static string Join(ImmutableArray<string> marks) => string.Concat(marks.Select(mark => $"({mark})"));

    private static ImmutableArray<string> Continue(ImmutableArray<string> from, ImmutableArray<string> next)
    {
        var level = from.Length - 1;
        while (level > 0 && !IsAlike(from[level], next[0], level)) level--;
        return [.. from[..level], .. next];
    }

    // The mark i is a letter on the first level and a numeral below it.
    private static bool IsAlike(string one, string other, int level) => (char.IsDigit(one[0]), char.IsUpper(one[0])) == (char.IsDigit(other[0]), char.IsUpper(other[0]))
        && (level == 0 || char.IsDigit(one[0]) || char.IsUpper(one[0]) || Romans.Contains(one) == Romans.Contains(other));

    // What stands between two places; nothing at all if the first does not lead to the second.
    private static ImmutableArray<ImmutableArray<string>> Between(ImmutableArray<string> from, ImmutableArray<string> to)
    {
        if (from.Length != to.Length) return default;
        var marks = new List<string>();
        for (var mark = Following(from[^1]); mark != to[^1]; mark = Following(mark))
        {
            if (marks.Count == LongestRange) return default;
            marks.Add(mark);
        }

        return [.. marks.Select(mark => from[..^1].Add(mark))];
    }

    private static string Following(string mark)
    {
        if (int.TryParse(mark, out var number)) return $"{number + 1}";
        return Romans.IndexOf(mark) is >= 0 and var roman && roman + 1 < Romans.Length ? Romans[roman + 1] : $"{(char)(mark[0] + 1)}";
    }

    [GeneratedRegex(@"^(?:\([0-9A-Za-z-]{1,8}\))+")]
    private static partial Regex Place();

    [GeneratedRegex(@"\G(?:,? (?<link>to|and) |, )(?<place>(?:\([0-9A-Za-z-]{1,8}\))+)")]
    private static partial Regex Next();

    [GeneratedRegex(@"\([0-9A-Za-z-]{1,8}\)")]
    private static partial Regex Mark();
}
