using System.Collections.Frozen;

namespace ComplianceEngine.Records;

/// <summary>A file of the export.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="Name">Its path inside the data set's folder, with forward slashes.</param>
public sealed record SourceFile(string Name)
{
    /// <summary>
    /// The columns that feed fields, by the names they have in the file; several with <c>+</c> between them where a field is put
    /// together. Fields that no column feeds are not there.
    /// </summary>
    public FrozenDictionary<FieldDefinition, string> Columns { get; init; } = FrozenDictionary<FieldDefinition, string>.Empty;

    /// <summary>The column that feeds a field.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The column's name in the file; the field's own name if no column feeds it.</returns>
    public string ColumnOf(FieldDefinition field) => Columns.GetValueOrDefault(field, field.Name);
}
