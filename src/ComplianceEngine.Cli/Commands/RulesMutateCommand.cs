using System.CommandLine;
using System.Globalization;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Records;
using ComplianceEngine.Testing;

namespace ComplianceEngine.Cli.Commands;

/// <summary>What <c>rules mutate</c> was asked for.</summary>
internal sealed record MutateArguments(PackChoice Packs, string? Since, decimal Threshold, int? Threads, int Tries, MutationFormat Format);

/// <summary><c>rules mutate</c>: which small changes of rules no test case would notice.</summary>
internal sealed class RulesMutateCommand(MutateArguments arguments, VerbServices services) : IVerb
{
    private const int MostTries = 1_000_000;
    private readonly Terminal terminal = services.Terminal;
    private readonly DiagnosticBag faults = new();

    public static Command Define(VerbHost host)
    {
        var command = new Command(
            "mutate", "Change the rules in every small way, one at a time, run the test cases that lie beside them, and list each change that no case would notice.");
        var packs = new PackOptions(command, "every pack there");
        var since = new Option<string?>("--since") { Description = "Only what differs from this branch, tag or commit of git: changed files, and rules whose cases changed.", HelpName = "REF" };
        var threshold = ShareOption.Create("--threshold", "The least share of changes, in percent, that must be noticed; with less the exit code is 1. Default: 100.");
        var threads = NumberOption.Create("--threads", 1, RunSettings.MostThreads, "How many threads work at once; the result is the same for any number. Default: one per core.");
        var suggest = NumberOption.Create("--suggest", 1, MostTries, "Try so many records near the cases of each rule, and print a case that would notice where one is found. What it expects is what the rule says: whether the law says so is for you to judge.");
        var format = FormatOption.ForMutation();
        foreach (var option in new Option[] { since, threshold, threads, suggest, format }) command.Add(option);
        command.SetAction(parsed => host.Run(services => new RulesMutateCommand(
            new MutateArguments(packs.Read(parsed), parsed.GetValue(since), parsed.GetValue(threshold) ?? 100, parsed.GetValue(threads), parsed.GetValue(suggest) ?? 0, parsed.GetValue(format)), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var (killed, equivalent, survived) = (0, 0, 0);
        foreach (var tested in TestedPacks.Load(arguments.Packs, services, faults))
        {
            var fates = services.Bar.Run($"mutating {tested.Pack.Id}", progress => MutationRun.Of(
                tested.Pack, tested.Files, MeantIn(tested), arguments.Threads ?? services.Settings.Threads, arguments.Tries, faults, progress, cancellation));
            if (faults.HasErrors) throw Faulty();
            terminal.Out.Write(arguments.Format == MutationFormat.JsonLines ? MutationJson.Of(tested.Pack.Id, fates) : MutationText.Of(tested.Pack.Id, fates));
            killed += fates.Count(fate => fate.KilledBy is not null);
            equivalent += fates.Count(fate => fate.IsEquivalent);
            survived += fates.Count(fate => fate.Survived);
        }

        var summary = string.Create(CultureInfo.InvariantCulture, $"{killed} killed, {equivalent} equivalent, {survived} survived");
        (arguments.Format == MutationFormat.JsonLines ? terminal.Error : terminal.Out).WriteLine(summary);
        return killed * 100m < arguments.Threshold * (killed + survived) ? ExitCode.Findings : ExitCode.Complete;
    }

    private CommandFailure Faulty()
    {
        foreach (var fault in faults.ToSortedList()) terminal.Error.Write(DiagnosticFormatter.Format(fault));
        return new CommandFailure(ExitCode.Rules, "nothing was changed, because cases do not load or do not pass");
    }

    // A changed file of cases may have lost one: every mutant of its rule is tried again.
    private Func<Mutant, bool> MeantIn(TestedPack tested)
    {
        if (arguments.Since is not { } reference) return _ => true;
        var changed = GitChanges.In(tested.Folder, reference).Select(path => $"{tested.Pack.Id}/{path}").ToHashSet(StringComparer.Ordinal);
        var rules = tested.Rules.Where(file => changed.Contains(file.Location.Source.Path)).Select(file => file.Rule).ToHashSet(StringComparer.Ordinal);
        var files = tested.Pack.Rules.Where(rule => rules.Contains(rule.Id)).Select(rule => rule.Location.Source.Path).Concat(changed).ToHashSet(StringComparer.Ordinal);
        return mutant => files.Contains(mutant.Location.Source.Path);
    }
}
