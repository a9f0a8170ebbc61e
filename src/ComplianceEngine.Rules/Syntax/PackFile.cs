using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>A file of a pack, read as YAML.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Source">The file.</param>
/// <param name="Documents">The documents that could be read.</param>
/// <param name="IsWhole">Whether the file could be read to its end.</param>
internal sealed record PackFile(PackFileKind Kind, SourceText Source, ImmutableArray<YamlNode> Documents, bool IsWhole);
