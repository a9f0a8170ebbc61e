using System.CommandLine;
using System.Globalization;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Output;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing;

namespace ComplianceEngine.Cli.Commands;

/// <summary>What <c>rules test</c> was asked for.</summary>
internal sealed record TestArguments(PackChoice Packs, CaseFilter Filter, TestFormat Format, bool Watches);

/// <summary>
/// <c>rules test</c>: runs the cases that lie beside rules and reports. A rule without a case is a failure, as a rule that nobody tried proves nothing.
/// </summary>
internal sealed class RulesTestCommand(TestArguments arguments, VerbServices services) : IVerb
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Terminal terminal = services.Terminal;

    public static Command Define(VerbHost host)
    {
        var command = new Command(
            "test", "Run the test cases that lie beside the rules and reports, and prove every outcome that differs from what a case expects.");
        var packs = new PackOptions(command, "every pack there");
        var filter = new Option<string?>("--filter") { Description = "Only cases with these words in their name or in that of their rule or report; with * or ?, a pattern for the whole name.", HelpName = "WORDS" };
        var format = FormatOption.ForTests();
        var watch = new Option<bool>("--watch") { Description = "Run again whenever a file of the packs changes, until Ctrl-C; the exit code is that of the last run." };
        foreach (var option in new Option[] { filter, format, watch }) command.Add(option);
        command.SetAction(parsed => host.Run(services => new RulesTestCommand(
            new TestArguments(packs.Read(parsed), new CaseFilter(parsed.GetValue(filter)), parsed.GetValue(format), parsed.GetValue(watch)), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation) => arguments.Watches ? Watch(cancellation) : RunOnce(cancellation);

    // Files are looked at, as systems do not tell of every change; a change counts once it has been left alone for a moment.
    private ExitCode Watch(CancellationToken cancellation)
    {
        var root = arguments.Packs.Folder ?? PackLibrary.ShippedFolder;
        var code = ExitCode.Complete;
        try
        {
            for (var loaded = PackFiles.In(root); ; loaded = NextChange(root, loaded, cancellation))
            {
                code = RunWatched(cancellation);
                terminal.Out.Flush();
                terminal.Error.WriteLine("waiting for a change; Ctrl-C ends");
            }
        }
        catch (OperationCanceledException)
        {
            // Being stopped is how watching ends.
            return code;
        }
    }

    private static PackFiles NextChange(string root, PackFiles loaded, CancellationToken cancellation)
    {
        for (var seen = loaded; ;)
        {
            cancellation.WaitHandle.WaitOne(Pause);
            cancellation.ThrowIfCancellationRequested();
            var now = PackFiles.In(root);
            if (now.AreAs(seen) && !now.AreAs(loaded)) return now;
            seen = now;
        }
    }

    // A pack that is half written ends the run and not the watching.
    private ExitCode RunWatched(CancellationToken cancellation)
    {
        try
        {
            return RunOnce(cancellation);
        }
        catch (CommandFailure failure)
        {
            terminal.Error.WriteLine($"compliance: {failure.Message}");
            return failure.Code;
        }
    }

    private ExitCode RunOnce(CancellationToken cancellation)
    {
        var faults = new DiagnosticBag();
        var run = new CaseRun(arguments.Filter, faults);
        var doLoad = true;
        foreach (var folder in PackLibrary.Find(arguments.Packs))
        {
            cancellation.ThrowIfCancellationRequested();
            if (services.Packs.Load(folder, new DiagnosticBag()) is { } pack) run.Test(pack, folder, cancellation);
            else doLoad = false;
        }

        foreach (var fault in faults.ToSortedList()) terminal.Error.Write(DiagnosticFormatter.Format(fault));
        if (arguments.Filter.LeavesOut && doLoad && run.Results.Count + run.Unfit == 0) throw CommandFailure.Usage("no case fits --filter");
        terminal.Out.Write(Write(run.Results));
        (arguments.Format == TestFormat.Text ? terminal.Out : terminal.Error).WriteLine(Summary(run));
        if (!doLoad || faults.HasErrors) return ExitCode.Rules;
        return run.Results.Any(result => result.Fails) ? ExitCode.Findings : ExitCode.Complete;
    }

    private string Write(IReadOnlyList<CaseResult> results) => arguments.Format switch
    {
        TestFormat.Json => CaseLines.ToJson(results),
        TestFormat.JUnit => CaseLines.ToJUnit(results),
        _ => CaseLines.ToText(results, terminal.OutLayout),
    };

    private string Summary(CaseRun run)
    {
        var (passed, failed, gaps) = (run.Results.Count(result => result.Status == TestStatus.Passed), run.Results.Count(result => result.Fails), run.Results.Count(result => result.Status == TestStatus.KnownGap));
        var rest = $"{(gaps > 0 ? $", {Counted.Of(gaps, "known gap")}" : "")}{(arguments.Filter.LeavesOut ? string.Create(CultureInfo.InvariantCulture, $", {run.LeftOut} left out") : "")}";
        return string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed + run.Unfit} failed{rest}");
    }
}
