using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Output;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Records;
using ComplianceEngine.Reports;

namespace ComplianceEngine.Cli.Commands;

/// <summary>What <c>rules show</c> was asked for.</summary>
internal sealed record ShowArguments(string? Rule, PackChoice Packs, DateOnly? On, BookFormat Format, string? Folder);

/// <summary><c>rules show</c>: a rule, or a whole pack as a book, in plain English.</summary>
internal sealed class RulesShowCommand(ShowArguments arguments, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;

    public static Command Define(VerbHost host)
    {
        var command = new Command("show", "Say a rule in plain English, with what it was before, how its outcome follows, and the test cases that hold it; or a whole pack as a book.");
        var rule = new Argument<string?>("RULE") { Description = "A rule's name or its provision, such as 9-131(h)(1). Default: every rule of the packs named.", Arity = ArgumentArity.ZeroOrOne };
        command.Add(rule);
        var packs = new PackOptions(command, $"{PackLibrary.DefaultPack}; of --rules, every pack there");
        var on = new Option<DateOnly?>("--on") { Description = "The day as of which rules are shown, such as 2013-08-01. Default: the newest version of each.", HelpName = "DAY", CustomParser = ParseDay };
        var format = FormatOption.ForBooks();
        var folder = new Option<string?>("--out") { Description = "A folder for PACK.md or PACK.html, in place of standard output.", HelpName = "DIR" };
        foreach (var option in new Option[] { on, format, folder }) command.Add(option);
        command.SetAction(parsed => host.Run(services => new RulesShowCommand(
            new ShowArguments(parsed.GetValue(rule), packs.Read(parsed), parsed.GetValue(on), parsed.GetValue(format), parsed.GetValue(folder)), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var faults = new DiagnosticBag();
        // Of the packs that come with the tool the law alone is meant; of a folder of one's own, all.
        var isOwn = arguments.Packs is { Names.IsEmpty: false } or { Folder: not null };
        var packs = TestedPacks.Load(isOwn ? arguments.Packs : arguments.Packs with { Names = [PackLibrary.DefaultPack] }, services, faults);
        foreach (var fault in faults.ToSortedList()) terminal.Error.Write(DiagnosticFormatter.Format(fault));
        if (faults.HasErrors) throw new CommandFailure(ExitCode.Rules, "nothing was shown, because cases do not load");
        var shown = arguments.Rule is { } name ? ShowRule(packs, name) : ShowPacks(packs);
        (arguments is { Folder: null, Format: BookFormat.Html } ? terminal.Error : terminal.Out).WriteLine($"{Counted.Of(shown, "rule")} shown");
        return ExitCode.Complete;
    }

    private int ShowPacks(ImmutableArray<TestedPack> packs)
    {
        foreach (var tested in packs) Write(tested.Pack.Id, tested.Pack.Title, Book(tested).Whole());
        return packs.Sum(tested => tested.Pack.Rules.Length);
    }

    private int ShowRule(ImmutableArray<TestedPack> packs, string name)
    {
        var found = packs.SelectMany(tested => tested.Pack.Rules.Where(rule => rule.Id == name || rule.Provision == name).Select(rule => (tested, rule))).ToList();
        if (found.Count == 0)
        {
            var known = packs.SelectMany(tested => tested.Pack.Rules).SelectMany(rule => (string[])[rule.Id, rule.Provision]).Distinct().ToList();
            throw CommandFailure.Usage($"there is no rule `{name}`: {(Suggestion.DidYouMean(name, known) is { Length: > 0 } hint ? hint : $"there are {string.Join(", ", known)}")}");
        }

        foreach (var (tested, rule) in found) Write(rule.Id, $"{rule.Provision}: {rule.Title}", Book(tested).Page(rule));
        return found.Count;
    }

    private RuleBook Book(TestedPack tested) => new(
        tested.Pack, arguments.On, tested.Rules.SelectMany(file => file.Cases.Select(test => new BookCase(file.Rule, test.Name, test.Expect.Outcome.ToName()))));

    private void Write(string name, string title, string markdown)
    {
        var (text, ending) = arguments.Format == BookFormat.Html ? (BookHtml.Of(title, markdown), "html") : (markdown, "md");
        if (arguments.Folder is { } folder) OutputFolder.Replace(folder, $"{name}.{ending}", Encoding.UTF8.GetBytes(text));
        else terminal.Out.Write(text);
    }

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"--on takes a day such as 2013-08-01, not `{word}`");
        return null;
    }
}
