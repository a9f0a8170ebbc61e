namespace ComplianceEngine.Records;

/// <content>Exports and their descriptions.</content>
public static partial class DiagnosticCatalog
{
    /// <summary>The data set's folder is not there.</summary>
    public static readonly DiagnosticDescriptor DatasetNotFound = new("CE4001", DiagnosticSeverity.Error, "there is no folder `{0}`");

    private static IEnumerable<DiagnosticDescriptor> DataEntries => [DatasetNotFound];
}
