using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>What a file of a pack holds, by its name.</summary>
internal enum PackFileKind
{
    Header,
    Sources,
    Readings,
    Parameters,
    Rules,
    Criteria,
    Tests,
}

/// <summary>A file of a pack, read as YAML.</summary>
internal sealed record PackFile(PackFileKind Kind, SourceText Source, ImmutableArray<YamlNode> Documents);
