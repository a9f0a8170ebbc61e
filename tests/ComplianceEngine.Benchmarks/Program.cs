using System.CommandLine;
using ComplianceEngine.Benchmarks.Commands;

if (args is ["peer", ..]) return PeerCommand.Run(args[1..]);
if (args is ["micro", ..]) return MicroCommand.Run(args[1..]);
var root = new RootCommand("Measures the compliance tool and compares it with its peers. No figure is asserted anywhere.")
{
    MeasuringCommands.Compare(),
    MeasuringCommands.Scale(),
    MeasuringCommands.Cold(),
    new Command("micro", "Single operations, by BenchmarkDotNet; what follows goes to it: micro --filter '*Decision*'."),
    new Command("peer", "Runs one peer once, as `compare` does for each."),
};
return root.Parse(args).Invoke();
