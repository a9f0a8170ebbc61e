using ComplianceEngine.Cli;
using ComplianceEngine.Cli.Terminals;

using var terminal = new Terminal(StandardStream.Open(), Console.OpenStandardError(), Environment.GetEnvironmentVariable) { OpenInput = Console.OpenStandardInput };
return CommandLine.Run(args, terminal);
