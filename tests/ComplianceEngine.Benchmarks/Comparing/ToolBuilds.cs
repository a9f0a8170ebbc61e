using System.Collections.Immutable;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>The builds of the tool that are at hand, beside the one that was built with this program.</summary>
/// <param name="Native">The native file.</param>
/// <param name="ReadyToRun">The assemblies compiled ahead.</param>
internal sealed record ToolBuilds(ToolBuild? Native, ToolBuild? ReadyToRun)
{
    /// <summary>All of them, the quickest first.</summary>
    public ImmutableArray<ToolBuild> All => [.. new[] { Native, ReadyToRun, ToolBuild.Jit }.OfType<ToolBuild>()];

    /// <summary>The one that stands for the tool.</summary>
    public ToolBuild Best => All[0];

    /// <summary>What was left out, in a sentence; empty if nothing was.</summary>
    public string LeftOut => Native is null ? "No native file of the tool was named or published (--aot), so that its rows are missing.\n" : "";
}
