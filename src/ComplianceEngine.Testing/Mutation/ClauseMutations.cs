using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>A clause changed.</summary>
/// <param name="By">What takes its place.</param>
/// <param name="Change">What is different, as the end of a sentence that begins "no test would notice if".</param>
internal sealed record ClauseMutation(Condition By, string Change);

/// <summary>The ways in which the drafter of a clause can go wrong.</summary>
internal static class ClauseMutations
{
    // Said of a list, it is empty.
    private const string NoneWord = "none";

    /// <summary>Every way to change a clause; what stands inside it is changed where it is a clause itself.</summary>
    /// <param name="clause">The clause.</param>
    public static IEnumerable<ClauseMutation> Of(Condition clause)
    {
        var own = Own(clause);
        return IsGroup(clause) ? own : own.Append(new ClauseMutation(new NoneOf([clause], clause.Location), $"`{ClauseLabel.Of(clause)}` were turned round"));
    }

    /// <summary>Whether a clause only joins others.</summary>
    /// <param name="clause">The clause.</param>
    public static bool IsGroup(Condition clause) => clause is AllOf or AnyOf or NoneOf or ByReading;

    private static IEnumerable<ClauseMutation> Own(Condition clause) => clause switch
    {
        AllOf all when all.Parts.Length > 1 => Without(all.Parts, parts => all with { Parts = parts }).Prepend(new ClauseMutation(new AnyOf(all.Parts, all.Location), "`all` were `any`")),
        AnyOf any when any.Parts.Length > 1 => Without(any.Parts, parts => any with { Parts = parts }).Prepend(new ClauseMutation(new AllOf(any.Parts, any.Location), "`any` were `all`")),
        NoneOf none => Without(none.Parts, parts => none with { Parts = parts }).Prepend(new ClauseMutation(new AnyOf(none.Parts, none.Location), "`none` were `any`")),
        ChoiceTest test => Words(test.Field, test.Codes, codes => test with { Codes = codes }),
        ListTest test => Words(test.Field, test.Codes, codes => test with { Codes = codes }),
        TextTest test when test.Texts.Length > 1 => test.Texts.Select(text => new ClauseMutation(test with { Texts = test.Texts.Remove(text) }, $"`{text}` were not named")),
        SizeTest test => Sizes(test),
        ListedTest test => [new ClauseMutation(test with { ByEquivalent = !test.ByEquivalent }, test.ByEquivalent ? "the charge's own section were looked up" : "the equivalent section were looked up")],
        MeetsTest { At: not null } test => [new ClauseMutation(test with { At = null }, $"`{test.Criterion}` were asked at the act")],
        Exists exists => Quantified(exists),
        Sharing { Where: not null } sharing => [new ClauseMutation(sharing with { Where = null }, $"any {sharing.Record.Name} sharing it would do")],
        Latest latest => TimeMutations.Of(latest).Append(
            new ClauseMutation(new Exists(latest.Record, latest.Alias, latest.Where, null, latest.Location), $"any {latest.Record.Name} would do, and not the latest alone")),
        ByReading reading => Options(reading),
        _ => TimeMutations.Of(clause),
    };

    private static IEnumerable<ClauseMutation> Without(ImmutableArray<Condition> parts, Func<ImmutableArray<Condition>, Condition> remake)
    {
        if (parts.Length == 1) yield break;
        for (var i = 0; i < parts.Length; i++) yield return new ClauseMutation(remake(parts.RemoveAt(i)), $"`{ClauseLabel.Of(parts[i])}` were left out");
    }

    // Of the words that are not named the first is added; all of them would ask for a case each. No list includes `none`: it is the empty list.
    private static IEnumerable<ClauseMutation> Words(FieldReference field, ImmutableArray<int> codes, Func<ImmutableArray<int>, Condition> remake)
    {
        var words = field.Field.Choices;
        if (codes.Length > 1)
            foreach (var code in codes) yield return new ClauseMutation(remake(codes.Remove(code)), $"`{words[code - 1]}` were not among what `{field}` can be");
        if (field.Field.Type == FieldType.Flag) yield break;
        var left = Enumerable.Range(1, words.Length).Where(code => !codes.Contains(code) && (field.Field.Type != FieldType.ChoiceList || words[code - 1] != NoneWord));
        if (left.FirstOrDefault() is not (> 0 and var added)) yield break;
        yield return new ClauseMutation(remake(codes.Add(added)), $"`{field}` could also be `{words[added - 1]}`");
    }

    private static IEnumerable<ClauseMutation> Sizes(SizeTest test)
    {
        if (test.Least > 1) yield return Size(test, test.Least - 1);
        if (test.Least < IdListCode.MaxCount) yield return Size(test, test.Least + 1);
    }

    private static ClauseMutation Size(SizeTest test, int least) =>
        new(test with { Least = least }, string.Create(CultureInfo.InvariantCulture, $"`{test.Field}` had to name at least {least}"));

    private static IEnumerable<ClauseMutation> Quantified(Exists exists)
    {
        if (exists.Where is not null) yield return new ClauseMutation(exists with { Where = null }, $"any {exists.Record.Name} would do");
        if (exists.CompleteWhen is not { } complete) yield break;
        yield return new ClauseMutation(exists with { CompleteWhen = null }, $"it were never known that every {exists.Record.Name} is there");
        if (complete is Constant { Holds: true }) yield break;
        yield return new ClauseMutation(exists with { CompleteWhen = new Constant(true, complete.Location) }, $"it were always taken that every {exists.Record.Name} is there");
    }

    private static IEnumerable<ClauseMutation> Options(ByReading reading)
    {
        for (var i = 0; i < reading.Options.Length; i++)
        {
            var other = (i + 1) % reading.Options.Length;
            yield return new ClauseMutation(
                reading with { Options = reading.Options.SetItem(i, reading.Options[other]) },
                string.Create(CultureInfo.InvariantCulture, $"answer {i + 1} to {reading.Reading} meant what answer {other + 1} means"));
        }
    }
}
