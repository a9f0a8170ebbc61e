using System.Collections.Immutable;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing;

namespace ComplianceEngine.LanguageServer;

/// <summary>What the documents of each kind of file are, those of test cases too.</summary>
internal static class FileShapes
{
    public static ImmutableArray<MappingShape> Of(PackFileType type) => type.Kind switch
    {
        PackFileKind.Tests => [CaseShapes.RuleTests],
        PackFileKind.Counts => [CaseShapes.ReportTests],
        _ => type.Documents,
    };
}
