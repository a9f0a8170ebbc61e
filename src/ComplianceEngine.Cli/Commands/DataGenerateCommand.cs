using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Testing.Generation;
using Microsoft.Extensions.Logging;

namespace ComplianceEngine.Cli.Commands;

/// <summary>What <c>data generate</c> was asked for.</summary>
internal sealed record DataGenerateArguments(string Folder, GeneratorOptions Options);

/// <summary><c>data generate</c>: writes an export of invented people.</summary>
internal sealed partial class DataGenerateCommand(DataGenerateArguments arguments, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;
    private readonly ILogger log = services.Log;

    public static Command Define(VerbHost host)
    {
        var people = NumberOption.Create(
            "--people", 1, GeneratorOptions.MaxPeople, "How many people to invent; there are about five and a half rows a person.");
        people.Required = true;
        var seed = new Option<ulong>("--seed")
        {
            Description = "Which people: the same seed and number give the same files. Default: 1.",
            HelpName = "S",
            CustomParser = ParseSeed,
            DefaultValueFactory = _ => 1,
        };
        var folder = new Option<string>("--out")
        {
            Description = "A folder for the files; it must be empty or not exist.",
            HelpName = "DIR",
            Required = true,
        };
        var command = new Command(
            "generate", "Invent an export: the records of people who do not exist, with the gaps and mistakes that real exports have.")
        {
            people, seed, folder,
        };
        command.SetAction(parsed => host.Run(services => new DataGenerateCommand(new DataGenerateArguments(
            parsed.GetValue(folder)!, new GeneratorOptions { People = parsed.GetValue(people)!.Value, Seed = parsed.GetValue(seed) }), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var summary = Generate(cancellation);
        foreach (var file in summary.Files) terminal.Out.WriteLine($"  {file.Name}: {Counted.Of(file.Rows, "row")}");
        var (rows, bytes) = (Counted.Of(summary.Rows, "row"), Counted.Of(summary.Bytes, "byte"));
        terminal.Out.WriteLine($"wrote {arguments.Folder}: {rows} of invented people, {bytes}");
        return ExitCode.Complete;
    }

    private GenerationSummary Generate(CancellationToken cancellation)
    {
        LogGenerating(arguments.Options.People, arguments.Folder);
        try
        {
            return services.Bar.Run("inventing", progress => DatasetGenerator.Write(arguments.Folder, arguments.Options, progress, cancellation));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Usage($"cannot write to the folder `{arguments.Folder}`: {failure.Message}");
        }
    }

    private static ulong ParseSeed(ArgumentResult result)
    {
        if (ulong.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)) return seed;
        result.AddError($"--seed takes a whole number of at least 0, not `{result.Tokens[0].Value}`");
        return 0;
    }

    [LoggerMessage(LogLevel.Information, "inventing {People} people in {Folder}")]
    private partial void LogGenerating(int people, string folder);
}
