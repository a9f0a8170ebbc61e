using System.CommandLine;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>The option that says how open questions of law are read.</summary>
internal static class ReadingOption
{
    public static Option<string[]> Create() => new("--reading")
    {
        Description = "How to read a question that the law leaves open, such as A1=doc; may be given several times. `all` tries the "
            + "other readings too, one at a time, and marks outcomes on which they differ as disputed. Default: as the pack says.",
        HelpName = "A1=OPTION|all",
        Arity = ArgumentArity.OneOrMore,
    };
}
