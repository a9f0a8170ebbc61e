using ComplianceEngine.Cli;
using ComplianceEngine.Cli.Terminals;

using var terminal = new Terminal(Console.OpenStandardOutput(), Console.OpenStandardError(), Environment.GetEnvironmentVariable);
return CommandLine.Run(args, terminal);
