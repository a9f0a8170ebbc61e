using System.CommandLine;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Records;
using ComplianceEngine.Reports;

namespace ComplianceEngine.Cli.Commands;

/// <summary><c>rules explain</c>: what a diagnostic means, with an example that gives it and the same put right.</summary>
internal sealed class RulesExplainCommand(string? code, PageFormat format, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;

    public static Command Define(VerbHost host)
    {
        var command = new Command("explain", "Say what a message means, why it matters, an example that gives it, the same put right, and what to do.");
        var code = new Argument<string?>("CODE") { Description = "The code of a message, such as CE2003. Default: a list of all; as markdown, a book of all.", Arity = ArgumentArity.ZeroOrOne };
        var format = FormatOption.ForPages();
        command.Add(code);
        command.Add(format);
        command.SetAction(parsed => host.Run(services => new RulesExplainCommand(parsed.GetValue(code), parsed.GetValue(format), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var pages = code is null ? DiagnosticPage.Names.Select(name => DiagnosticPage.Find(name)!).ToList() : [Find(code)];
        foreach (var page in pages) terminal.Out.Write(Write(page));
        terminal.Out.WriteLine($"{Counted.Of(pages.Count, "message")} explained");
        return ExitCode.Complete;
    }

    private string Write(DiagnosticPage page) => format switch
    {
        PageFormat.Markdown => $"{page.Markdown}\n",
        _ when code is null => $"{page.Descriptor.Code}  {page.Title}\n",
        _ => DiagnosticPageText.Write(page, terminal.OutLayout),
    };

    private static DiagnosticPage Find(string code)
    {
        if (DiagnosticPage.Find(code.ToUpperInvariant()) is { } page) return page;
        var hint = Suggestion.DidYouMean(code.ToUpperInvariant(), DiagnosticPage.Names);
        throw CommandFailure.Usage($"there is no message `{code}`: {(hint.Length > 0 ? hint : "`rules explain` lists all")}");
    }
}
