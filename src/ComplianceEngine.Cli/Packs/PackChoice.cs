using System.Collections.Immutable;

namespace ComplianceEngine.Cli.Packs;

/// <summary>Which packs the command line asks for.</summary>
/// <param name="Folder">The folder of packs; <see langword="null"/> for the ones that come with the tool.</param>
/// <param name="Names">The packs named, in the order given; empty if none is.</param>
internal sealed record PackChoice(string? Folder, ImmutableArray<string> Names);
