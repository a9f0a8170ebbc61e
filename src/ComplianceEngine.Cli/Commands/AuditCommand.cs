using System.Collections.Immutable;
using System.CommandLine;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Datasets;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Output;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Readers;
using ComplianceEngine.Reports;
using Microsoft.Extensions.Logging;

namespace ComplianceEngine.Cli.Commands;

/// <summary>What <c>audit</c> was asked for.</summary>
internal sealed record AuditArguments(
    InputChoice Input, PackChoice Packs, ImmutableArray<string> Readings, FindingFormat Format, string? Folder, bool AllOutcomes, long? Memory);

/// <summary><c>audit DATASET…</c>: judges every record of each data set.</summary>
internal sealed partial class AuditCommand(AuditArguments arguments, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;
    private readonly ILogger log = services.Log;
    private readonly MemoryPlan memory = MemoryPlan.For(arguments.Memory);
    private readonly int threads = arguments.Input.Threads ?? services.Settings.Threads;

    public static Command Define(VerbHost host)
    {
        var command = new Command(
            "audit", "Judge every record of an export and list what may have broken the law, what cannot be decided, and what a person must answer.");
        var input = new InputOptions(command);
        var packs = new PackOptions(command, PackLibrary.DefaultPack);
        var (readings, format) = (ReadingOption.Create(), FormatOption.ForFindings());
        var folder = new Option<string?>("--out")
        {
            Description = "A folder for findings.txt, .jsonl or .csv and rejects.jsonl, in place of standard output. "
                + "Files of those names are replaced.",
            HelpName = "DIR",
        };
        var all = new Option<bool>("--all-outcomes")
        {
            Description = "Write every judgment, not only findings: also what is exempt, not applicable or not in force.",
        };
        var memory = MemoryOption.Create();
        foreach (var option in new Option[] { readings, format, folder, all, memory }) command.Add(option);
        command.SetAction(parsed => host.Run(services => new AuditCommand(new AuditArguments(
            input.Read(parsed), packs.Read(parsed), [.. parsed.GetValue(readings) ?? []],
            parsed.GetValue(format), parsed.GetValue(folder), parsed.GetValue(all), parsed.GetValue(memory)), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var packs = services.Packs.LoadNamed(arguments.Packs);
        var engine = RuleEngine.Create(packs, ReadingChoice.Parse(arguments.Readings, packs));
        if (engine.AsksAnybody && memory.RowBytes is not null)
            throw CommandFailure.Usage("--memory: a rule looks among records of anybody, so that they cannot be judged in parts; leave --memory or the rule's pack out");
        var format = CreateFormat();
        using var target = OpenTarget(format);
        target.Findings.Write(format.Header.Span);
        var code = ExitCode.Complete;
        foreach (var dataset in arguments.Input.Datasets) code = code.Weightier(Audit(dataset, engine, format, target, cancellation));
        target.Keep();
        return code;
    }

    private ExitCode Audit(string path, RuleEngine engine, IFindingFormat format, IFindingTarget target, CancellationToken cancellation)
    {
        var reading = new ReadOptions { Threads = threads, RowBytes = memory.RowBytes, Fields = engine.Fields, Formats = TableFormats.All };
        using var parts = services.Datasets.LoadInParts(path, arguments.Input.Mapping, reading, cancellation);
        terminal.Error.Write(LoadReportText.Lines(path, parts.Outcome.Report));
        var code = DatasetLoader.CodeOf(parts.Outcome, arguments.Input.MaxRejects);
        var name = parts.Dataset.Name;
        target.WriteRejects(name, parts.Outcome.Rejects, cancellation);
        if (parts.Outcome.State == InputState.Unreadable)
        {
            terminal.Error.WriteLine($"{path}: nothing was judged, because no row could be read");
            return code;
        }

        LogJudging(path, threads);
        using var result = Judge(parts, engine, format.WriterFor(name), cancellation);
        format.Write(name, result, target.Findings);
        WriteSummary(name, result.Tally);
        return result.Tally.Findings > 0 ? code.Weightier(ExitCode.Findings) : code;
    }

    private AuditResult Judge(DatasetParts parts, RuleEngine engine, IFindingWriter writer, CancellationToken cancellation)
    {
        var options = new AuditOptions
        {
            Threads = threads,
            AllOutcomes = arguments.AllOutcomes,
            ReleasesRows = true,
            FindingBytes = memory.FindingBytes,
        };
        try
        {
            return services.Bar.Run("judging", progress => engine.Audit(parts.Read(cancellation), options, writer, progress, cancellation));
        }
        catch (InputChangedException failure)
        {
            throw new CommandFailure(ExitCode.Input, failure.Message, failure);
        }
        catch (IOException failure)
        {
            throw new CommandFailure(ExitCode.Internal, $"cannot put findings aside in the folder for temporary files: {failure.Message}", failure);
        }
    }

    // The report for people has the summary in it; a line suffices where it is on screen already.
    private void WriteSummary(string dataset, AuditTally tally)
    {
        var isOnScreen = arguments.Format == FindingFormat.Text && arguments.Folder is null;
        terminal.Error.Write(isOnScreen
            ? AuditSummaryWriter.Line(dataset, tally)
            : new AuditSummaryWriter(terminal.ErrorLayout).Write(dataset, tally));
    }

    private IFindingTarget OpenTarget(IFindingFormat format) =>
        arguments.Folder is { } folder ? OutputFolder.Open(folder, $"findings.{format.Extension}") : new StandardOutput(terminal);

    private IFindingFormat CreateFormat() => arguments.Format switch
    {
        FindingFormat.JsonLines => FindingLines.JsonLines,
        FindingFormat.Csv => FindingLines.Csv,
        _ when arguments.Folder is null => new FindingReport(new TextAuditReport(terminal.OutLayout, ReportLength.Screen)),
        _ => new FindingReport(new TextAuditReport(TextLayout.Plain, ReportLength.Whole)),
    };

    [LoggerMessage(LogLevel.Information, "judging {Path} on {Threads} threads")]
    private partial void LogJudging(string path, int threads);
}
