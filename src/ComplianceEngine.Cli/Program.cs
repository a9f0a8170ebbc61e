using ComplianceEngine.Cli;
using ComplianceEngine.Cli.Terminals;

using var terminal = new Terminal(Environment.GetEnvironmentVariable);
return await CommandLine.RunAsync(args, terminal);
