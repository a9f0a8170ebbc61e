using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceEngine.Rules;

/// <summary>
/// Reads citations as rules write them: <c>9-131(b)(1)(i), (ii)(A); 14-154(a)(2) as of 2013</c>. A part after a semicolon may say of
/// which text it speaks: <c>as of 2013</c> (as it stood at that year's end), <c>since</c> or <c>before</c> a day.
/// </summary>
/// <param name="sections">The names of the sections that can be cited.</param>
internal sealed partial class CiteReader(IEnumerable<string> sections)
{
    // The longest first, since one name can begin with another.
    private readonly ImmutableArray<string> sections = [.. sections.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];

    /// <summary>The clauses that a citation names; what is of no known section is passed over.</summary>
    public ImmutableArray<CitedClause> Read(string cite) => [.. cite.Split(';').SelectMany(ReadPart)];

    private IEnumerable<CitedClause> ReadPart(string part)
    {
        foreach (var (from, to) in Texts(part))
            for (var at = 0; Find(part, at) is { } found;)
            {
                var rest = found.At + found.Name.Length;
                var places = ClausePath.Read(part[rest..], out var length);
                foreach (var place in places) yield return new CitedClause(found.Name, place, from, to);
                at = rest + length;
            }
    }

    private (string Name, int At)? Find(string text, int start)
    {
        var found = sections.Select(name => (Name: name, At: IndexOf(text, name, start))).Where(one => one.At >= 0).ToList();
        return found.Count == 0 ? null : found.MinBy(one => one.At);
    }

    private static int IndexOf(string text, string name, int start)
    {
        for (var at = text.IndexOf(name, start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (!IsInWord(text, at - 1) && !IsInWord(text, at + name.Length)) return at;
        return -1;
    }

    private static bool IsInWord(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '.');

    private static IEnumerable<(DateOnly? From, DateOnly? To)> Texts(string part)
    {
        var since = Since().Match(part) is { Success: true } from ? Day(from) : null;
        var before = Before().Match(part) is { Success: true } to ? Day(to)?.AddDays(-1) : null;
        if (AsOf().Match(part) is not { Success: true } asOf) return [(since, before)];
        return Year().Matches(asOf.Value).Select(year => new DateOnly(int.Parse(year.Value, CultureInfo.InvariantCulture), 12, 31)).Select(day => ((DateOnly?)day, (DateOnly?)day));
    }

    private static DateOnly? Day(Match match) => DateOnly.ParseExact(match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bsince (?<day>\d{4}-\d{2}-\d{2})")]
    private static partial Regex Since();

    [GeneratedRegex(@"\bbefore (?<day>\d{4}-\d{2}-\d{2})")]
    private static partial Regex Before();

    [GeneratedRegex(@"\bas of \d{4}(?: and \d{4})*")]
    private static partial Regex AsOf();

    [GeneratedRegex(@"\d{4}")]
    private static partial Regex Year();
}
