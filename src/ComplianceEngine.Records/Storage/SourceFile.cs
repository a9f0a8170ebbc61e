namespace ComplianceEngine.Records;

/// <summary>A file of the export.</summary>
/// <param name="Name">Its path inside the data set's folder, with forward slashes.</param>
public sealed record SourceFile(string Name);
