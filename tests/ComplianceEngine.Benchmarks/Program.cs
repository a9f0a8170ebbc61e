using System.CommandLine;
using System.ComponentModel;
using ComplianceEngine.Benchmarks.Commands;

var root = new RootCommand("Measures the compliance tool and compares it with its peers. No figure is asserted anywhere.")
{
    MeasuringCommands.Compare(),
    MeasuringCommands.Scale(),
    MeasuringCommands.Cold(),
    new Command("micro", "Single operations, by BenchmarkDotNet; what follows goes to it: micro --filter '*Decision*'."),
    new Command("peer", "Runs one peer once, as `compare` does for each."),
};
try
{
    return args switch
    {
        ["peer", ..] => PeerCommand.Run(args[1..]),
        ["micro", ..] => MicroCommand.Run(args[1..]),
        _ => root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }),
    };
}
catch (Exception failure) when (failure is InvalidOperationException or IOException or Win32Exception)
{
    // A contestant that fails, differs from the others or is not there: no comparison.
    Console.Error.WriteLine(failure.Message);
    return 1;
}
