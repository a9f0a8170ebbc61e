using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>How the rows of a file are split into values.</summary>
internal enum SourceFormat
{
    Delimited,
    JsonLines,
}

/// <summary>What one file of an export holds, and which of its columns feed which fields.</summary>
internal sealed record SourceLayout
{
    /// <summary>The file's path inside the data set's folder, with forward slashes.</summary>
    public required string File { get; init; }

    public required SourceFormat Format { get; init; }

    /// <summary>What parts the values of a delimited row.</summary>
    public char Separator { get; init; } = ',';

    public required ImmutableArray<RecordLayout> Records { get; init; }

    /// <summary>The layout of a file named after a record, in the contract's own spelling.</summary>
    public static SourceLayout Canonical(string file, SourceFormat format, char separator, RecordSchema record) => new()
    {
        File = file,
        Format = format,
        Separator = separator,
        Records = [new RecordLayout(record, [.. record.Fields.Select(FieldLayout.Canonical)])],
    };
}

/// <summary>The part of a file's columns that feeds one kind of record.</summary>
internal sealed record RecordLayout(RecordSchema Record, ImmutableArray<FieldLayout> Fields);

/// <summary>Where one field comes from.</summary>
/// <param name="Field">The field.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Optional">Whether the file may lack the column.</param>
internal sealed record FieldLayout(FieldDefinition Field, string Column, bool Optional)
{
    public static FieldLayout Canonical(FieldDefinition field) => new(field, field.Name, (field.Traits & FieldTraits.Required) == 0);
}
