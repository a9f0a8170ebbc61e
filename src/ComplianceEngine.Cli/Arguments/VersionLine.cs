using System.CommandLine;
using System.CommandLine.Invocation;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>The tool's name and version.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionLine).Assembly.GetName().Version!;
        parseResult.InvocationConfiguration.Output.WriteLine($"compliance {version.ToString(3)}");
        return 0;
    }
}
