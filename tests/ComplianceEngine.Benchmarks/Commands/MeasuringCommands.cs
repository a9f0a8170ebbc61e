using System.CommandLine;
using ComplianceEngine.Benchmarks.Comparing;
using ComplianceEngine.Benchmarks.Peers;

namespace ComplianceEngine.Benchmarks.Commands;

/// <summary>The verbs that measure whole processes.</summary>
internal static class MeasuringCommands
{
    public static Command Compare()
    {
        var command = new Command("compare", "The tool against DuckDB, RulesEngine and only splitting the bytes: the same findings, and the time of each.");
        new Options(command, people: 100_000, runs: 7).OnRun(given =>
        {
            var export = given.Workspace.Generate(given.People);
            DuckDbPeer.CopyToParquet(new ExportFolder(export.Folder));
            return new Comparison(given.Workspace, export, given.Builds, given.Threads).Run(given.Runs, given.Told);
        });
        return command;
    }

    public static Command Scale()
    {
        var command = new Command("scale", "How the tool's time grows to five times as many people, and what a bound on memory costs.");
        new Options(command, people: 100_000, runs: 7).OnRun(
            given => new Scaling(given.Workspace, given.Builds, given.Threads).Run(given.People, given.Runs, given.Told));
        return command;
    }

    public static Command Cold()
    {
        var command = new Command("cold", "What a hundred people cost from nothing, and loading every pack.");
        new Options(command, people: 0, runs: 21).OnRun(given => new ColdStart(given.Workspace, given.Builds).Run(given.Runs, given.Told));
        return command;
    }
}
