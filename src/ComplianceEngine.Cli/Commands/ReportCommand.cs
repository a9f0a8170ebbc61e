using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Datasets;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Output;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Readers;
using ComplianceEngine.Reports;

namespace ComplianceEngine.Cli.Commands;

/// <summary>What <c>report</c> was asked for.</summary>
internal sealed record ReportArguments(
    string Name, int Year, InputChoice Input, PackChoice Packs, ImmutableArray<string> Readings, ReportFormat Format, string? Folder, string? Figures, string? Published, long? Memory);

/// <summary><c>report NAME DATASET</c>: recounts the figures of a report that the law asks for.</summary>
internal sealed class ReportCommand(ReportArguments arguments, VerbServices services) : IVerb
{
    private const int FirstYear = 1901;
    private const int LastYear = 2199;

    private readonly Terminal terminal = services.Terminal;
    private readonly MemoryPlan memory = MemoryPlan.For(arguments.Memory);
    private readonly int threads = arguments.Input.Threads ?? services.Settings.Threads;

    public static Command Define(VerbHost host)
    {
        var command = new Command(
            "report", "Recount a report that the law asks an agency for from the records of an export, and compare it with what was published.");
        var name = new Argument<string>("NAME")
        {
            Description = "The report: 9-131-f (department of correction), 14-154 (police), 9-205 (probation), 10-178-d (requests for help, by quarter).",
        };
        command.Add(name);
        var input = new InputOptions(command, InputCount.One);
        var packs = new PackOptions(command, PackLibrary.DefaultPack);
        var (readings, format) = (ReadingOption.Create(), FormatOption.ForReports());
        var year = NumberOption.Create(
            "--year", FirstYear, LastYear,
            "The year of the report, which is the one in which its reporting year ends: 2019 for the year to June 30, 2019. The version of the "
            + "clause that asked for it is taken.");
        year.Required = true;
        var figures = FileOption("--figures", "A YAML file with the figures that no record holds, such as sums of money.");
        var published = FileOption("--published", "A YAML file with the figures that the agency published, to compare with.");
        var folder = new Option<string?>("--out")
        {
            Description = "A folder for the report, such as 9-131-f-2019.html, and rejects.jsonl, in place of standard output. Files of those names are replaced.",
            HelpName = "DIR",
        };
        var memory = MemoryOption.Create();
        foreach (var option in new Option[] { year, readings, format, folder, figures, published, memory }) command.Add(option);
        command.SetAction(parsed => host.Run(services => new ReportCommand(new ReportArguments(
            parsed.GetValue(name)!, parsed.GetValue(year)!.Value, input.Read(parsed), packs.Read(parsed), [.. parsed.GetValue(readings) ?? []],
            parsed.GetValue(format), parsed.GetValue(folder), parsed.GetValue(figures), parsed.GetValue(published), parsed.GetValue(memory)), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var packs = services.Packs.LoadNamed(arguments.Packs, forReports: true);
        var (pack, plan) = ReportChoice.Find(packs, arguments.Name, arguments.Year);
        var counter = ReportCounter.Create(pack, plan, ReadingChoice.Parse(arguments.Readings, [pack]));
        if (counter.AsksAnybody && memory.RowBytes is not null)
            throw CommandFailure.Usage($"--memory: a figure of {plan.Report.Id} looks among records of anybody, so that they cannot be counted in parts; leave --memory out");
        var figures = new FigureLoader(terminal, plan);
        var (supplied, published) = (figures.Load(arguments.Figures, FigureFileUse.Supplement), figures.Load(arguments.Published, FigureFileUse.Published));
        using var target = OpenTarget();
        var path = arguments.Input.Datasets[0];
        var reading = new ReadOptions { Threads = threads, RowBytes = memory.RowBytes, Fields = counter.Fields, Formats = TableFormats.All };
        using var parts = services.Datasets.LoadInParts(path, arguments.Input.Mapping, reading, cancellation);
        terminal.Error.Write(LoadReportText.Lines(path, parts.Outcome.Report));
        var code = DatasetLoader.CodeOf(parts.Outcome, arguments.Input.MaxRejects);
        target.WriteRejects(parts.Dataset.Name, parts.Outcome.Rejects, cancellation);
        if (parts.Outcome.State == InputState.Unreadable) throw new CommandFailure(code, $"{path}: nothing was counted, because no row could be read");
        var report = FilledReport.Create(plan, parts.Dataset.Name, Count(counter, parts, cancellation), supplied, published);
        target.Findings.Write(ReportBytes.Of(report, arguments.Format, arguments.Folder is null ? terminal.OutLayout : TextLayout.Plain));
        target.Keep();
        return report.IsSettled ? code : code.Weightier(ExitCode.Findings);
    }

    private ImmutableArray<LineCount> Count(ReportCounter counter, DatasetParts parts, CancellationToken cancellation)
    {
        try
        {
            return services.Bar.Run("counting", progress => counter.Count(parts.Read(cancellation), parts.Dataset, threads, progress, cancellation));
        }
        catch (InputChangedException failure)
        {
            throw new CommandFailure(ExitCode.Input, failure.Message, failure);
        }
    }

    private IFindingTarget OpenTarget() => arguments.Folder is { } folder
        ? OutputFolder.Open(folder, string.Create(CultureInfo.InvariantCulture, $"{arguments.Name}-{arguments.Year}.{ReportBytes.Extension(arguments.Format)}"))
        : new StandardOutput(terminal);

    private static Option<string?> FileOption(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
