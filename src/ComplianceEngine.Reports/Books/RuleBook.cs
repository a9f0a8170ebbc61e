using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Reports;

/// <summary>
/// A pack as a book of the law in plain English: each rule with what it was before, its exceptions, the words it defines, how its outcome
/// follows, and the test cases that hold it; then lists, lengths of time, open questions and sources. Everything is made from the rules.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class RuleBook
{
    // The heading of what is shown by itself.
    private const int DefinedLevel = 3;

    private readonly RulePack pack;
    private readonly DateOnly? on;
    private readonly ClauseEnglish english;
    private readonly ILookup<string, BookCase> cases;

    /// <summary>Makes a book.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="on">The day as of which rules are shown; <see langword="null"/> for the newest version of each.</param>
    /// <param name="cases">The test cases.</param>
    public RuleBook(RulePack pack, DateOnly? on, IEnumerable<BookCase> cases)
    {
        this.pack = pack;
        this.on = on;
        this.cases = cases.ToLookup(test => test.Rule, StringComparer.Ordinal);
        english = new ClauseEnglish(pack);
    }

    /// <summary>One rule with the words it rests on, as Markdown.</summary>
    /// <param name="rule">A rule of the pack.</param>
    public string Page(Rule rule)
    {
        var page = new MarkdownPage();
        Write(page, rule, 1);
        var used = BookWords.Of(pack, [rule]);
        WriteDefinitions(page, used, 2);
        return page.ToString();
    }

    /// <summary>The whole pack, as Markdown.</summary>
    public string Whole()
    {
        var page = new MarkdownPage();
        page.Heading(1, pack.Title).Paragraph($"Pack {pack.Id}, version {pack.Version}. {(on is { } day ? $"As of {Day(day)}." : "The newest version of each rule.")} Made from the rules; it is no legal advice.");
        if (pack.Description.Length > 0) page.Paragraph(pack.Description);
        if (pack.Challenged.Length > 0) page.Paragraph($"Challenged in court: {pack.Challenged}");
        page.Heading(2, "Rules");
        foreach (var rule in pack.Rules.OrderBy(rule => rule.Provision, StringComparer.Ordinal)) Write(page, rule, 3);
        WriteDefinitions(page, BookWords.Of(pack, pack.Rules), 2);
        page.Heading(2, "Sources").List(pack.Sources.Values.OrderBy(source => source.Id, StringComparer.Ordinal).Select(Say));
        return page.ToString();
    }

    /// <summary>A rule without its test cases and the words it rests on, as Markdown.</summary>
    /// <param name="rule">A rule of the pack.</param>
    public string Define(Rule rule) => Written(page => Write(page, rule, DefinedLevel));

    /// <summary>What a criterion says, as Markdown.</summary>
    /// <param name="criterion">A criterion of the pack.</param>
    public string Define(Criterion criterion) => Written(page => Write(page, criterion, DefinedLevel));

    /// <summary>A dated length of time, as Markdown.</summary>
    /// <param name="duration">A length of time of the pack.</param>
    public string Define(DurationParameter duration) => Written(page => page.List([Say(duration)]));

    /// <summary>A dated list of offenses, as Markdown.</summary>
    /// <param name="list">A list of the pack.</param>
    public string Define(OffenseList list) => Written(page => Write(page, list, DefinedLevel));

    /// <summary>An open question with its answers, as Markdown.</summary>
    /// <param name="reading">A reading of the pack.</param>
    public static string Define(Reading reading) => Written(page => page.List([Say(reading)]));

    /// <summary>A source, as Markdown.</summary>
    /// <param name="source">The source.</param>
    public static string Define(Citation source) => Written(page => page.List([Say(source)]));

    private static string Written(Action<MarkdownPage> write)
    {
        var page = new MarkdownPage();
        write(page);
        return page.ToString();
    }

    private void Write(MarkdownPage page, Rule rule, int level)
    {
        page.Heading(level, $"{rule.Provision}: {rule.Title}").Paragraph($"Rule {rule.Id}. It judges each {rule.About.Name}, as the law stood at {TimeEnglish.Say(rule.JudgedFrom)}{(rule.JudgedTo is { } end ? $", and as it stood until {TimeEnglish.Say(end)}" : "")}.");
        if (rule.Challenged.Length > 0) page.Paragraph($"Challenged in court, and shown as enacted. {Source(rule.Challenged)}");
        var shown = Shown(rule.Versions, version => version.InForce);
        if (shown is null) page.Paragraph($"No version was in force on {Day(on!.Value)}.");
        else Write(page, shown, level + 1);
        if (shown is not null) page.Heading(level + 1, "How the outcome follows").Table(DecisionTable.Of(shown, english));
        foreach (var version in rule.Versions.Where(version => version != shown))
        {
            page.Heading(level + 1, $"{Period(version.InForce)} this read");
            Write(page, version, level + 2);
        }

        var tests = cases[rule.Id].ToList();
        if (tests.Count > 0) page.Heading(level + 1, "Test cases").List(tests.Select(test => new EnglishClause($"{test.Name}: {test.Outcome.Replace('_', ' ')}")));
    }

    private void Write(MarkdownPage page, RuleVersion version, int level)
    {
        page.Paragraph($"In force {Period(version.InForce)}; {version.EnactedBy}. {Source(version.Source)}");
        if (version.Note.Length > 0) page.Paragraph($"Note: {version.Note}");
        page.Heading(level, "It applies where").List([english.Say(version.When)]);
        if (version.Exceptions.IsEmpty) return;
        page.Heading(level, "Unless").List(version.Exceptions.Select(Say));
    }

    private EnglishClause Say(ExceptionClause exception)
    {
        var parts = ImmutableArray.CreateBuilder<EnglishClause>();
        if (exception.Condition is { } condition) parts.Add(english.Say(condition));
        if (exception.Asks is { } asks) parts.Add(new EnglishClause($"{(exception.Condition is null ? "only a person can answer" : "where the records leave it open, a person is asked")}: {asks}"));
        return new EnglishClause($"{exception.Id} ({exception.Cite}):", parts.ToImmutable());
    }

    private void WriteDefinitions(MarkdownPage page, BookWords words, int level)
    {
        if (words.Criteria.Count > 0) page.Heading(level, "What the words mean");
        foreach (var criterion in words.Criteria) Write(page, criterion, level + 1);
        if (words.Durations.Count > 0) page.Heading(level, "Lengths of time").List(words.Durations.Select(Say));
        if (words.Lists.Count > 0) page.Heading(level, "Lists");
        foreach (var list in words.Lists) Write(page, list, level + 1);
        foreach (var list in words.Holidays) page.Heading(level + 1, $"{list.Id}: {list.Title} ({list.Cite})").List(list.Entries.Select(holiday => new EnglishClause($"{holiday.Name}, {Period(holiday.InForce)} ({holiday.Source})")));
        if (words.Readings.Count > 0) page.Heading(level, "Open questions").List(words.Readings.Select(Say));
    }

    private void Write(MarkdownPage page, Criterion criterion, int level)
    {
        page.Heading(level, criterion.Id).Paragraph($"{(criterion.Title.Length > 0 ? $"{criterion.Title}. " : "")}{criterion.Cite}.");
        foreach (var version in criterion.Versions.Where(version => IsShown(version.InForce)))
        {
            page.Paragraph($"{Capital(Period(version.InForce))}; {Source(version.Source)}{(version.Note.Length > 0 ? $" Note: {version.Note}" : "")}");
            page.List([english.Say(version.Condition)]);
        }
    }

    private void Write(MarkdownPage page, OffenseList list, int level) =>
        page.Heading(level, $"{list.Id}: {list.Title} ({list.Cite})").List(list.Entries.Where(entry => IsShown(entry.InForce)).Select(Say));

    private static EnglishClause Say(Citation source) => new(
        $"{source.Id}: {source.Title}{(source.Address.Length > 0 ? $", {source.Address}" : "")} ({(source.IsVerified ? "read" : "UNVERIFIED")}){(source.Note.Length > 0 ? $". {source.Note}" : "")}");

    private EnglishClause Say(DurationParameter duration) => new(
        $"{duration.Id}: {duration.Title} ({duration.Cite}):",
        [.. duration.Versions.Where(version => IsShown(version.InForce)).Select(version => new EnglishClause($"{ConditionText.Of(version.Value)}, {Period(version.InForce)} ({version.Source}){(version.Note.Length > 0 ? $". {version.Note}" : "")}"))]);

    private static EnglishClause Say(OffenseEntry entry)
    {
        var subdivisions = entry.Subdivisions.IsEmpty ? "" : $"({string.Join(", ", entry.Subdivisions)})";
        return new EnglishClause($"{entry.Law} {entry.Section}{subdivisions} {entry.Name}, {Period(entry.InForce)} ({entry.Source}){(entry.Note.Length > 0 ? $". {entry.Note}" : "")}");
    }

    private static EnglishClause Say(Reading reading) => new(
        $"{reading.Id}: {reading.Question}",
        [.. reading.Options.Select(option => new EnglishClause($"{option.Id}{(option.Id == reading.DefaultOption ? " (taken unless told otherwise)" : "")}: {option.Meaning}")),
            .. reading.DefaultOption is null ? (EnglishClause[])[new EnglishClause("Each is tried, the stricter outcome stands, and a difference is told as disputed.")] : []]);

    private T? Shown<T>(ImmutableArray<T> versions, Func<T, EffectivePeriod> inForce)
        where T : class => on is null ? versions[^1] : versions.LastOrDefault(version => IsShown(inForce(version)));

    private bool IsShown(EffectivePeriod period) => on is not { } day || (period.FromEarliest <= day && !(period.To < day));

    private string Source(string key)
    {
        var source = pack.Sources[key];
        return $"Source: {source.Title}{(source.IsVerified ? "" : " (UNVERIFIED)")}.";
    }

    private static string Period(EffectivePeriod period)
    {
        var from = period.HasKnownStart ? $"from {Day(period.FromEarliest)}" : $"from a day between {Day(period.FromEarliest)} and {Day(period.FromLatest)}";
        return period.To is { } to ? $"{from} to {Day(to)}" : $"{from} on";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
