namespace ComplianceEngine.Records;

/// <content>YAML, rules and their tests.</content>
public static partial class DiagnosticCatalog
{
    /// <summary>The text is not YAML.</summary>
    public static readonly DiagnosticDescriptor NotYaml = new("CE1001", DiagnosticSeverity.Error, "this is not valid YAML: {0}");

    /// <summary>An anchor or alias.</summary>
    public static readonly DiagnosticDescriptor YamlAnchor = new("CE1002", DiagnosticSeverity.Error, "anchors and aliases are not allowed: `{0}`");

    /// <summary>A tag.</summary>
    public static readonly DiagnosticDescriptor YamlTag = new("CE1003", DiagnosticSeverity.Error, "tags are not allowed: `{0}`");

    /// <summary>A key that is a list or mapping.</summary>
    public static readonly DiagnosticDescriptor YamlKey = new("CE1004", DiagnosticSeverity.Error, "a key must be a plain word");

    /// <summary>A key that stands twice in one mapping.</summary>
    public static readonly DiagnosticDescriptor YamlDuplicateKey = new("CE1005", DiagnosticSeverity.Error, "the key `{0}` stands here twice");

    private static IEnumerable<DiagnosticDescriptor> RuleEntries => [NotYaml, YamlAnchor, YamlTag, YamlKey, YamlDuplicateKey];
}
