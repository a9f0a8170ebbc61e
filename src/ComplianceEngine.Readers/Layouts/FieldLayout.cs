using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Where a field's value comes from.</summary>
internal enum FieldSource
{
    /// <summary>One column.</summary>
    Column,

    /// <summary>Several columns, which identify a record together.</summary>
    Key,

    /// <summary>The same word in every row.</summary>
    Constant,

    /// <summary>The file's name and the row's number.</summary>
    RowNumber,
}

/// <summary>Where one field comes from, and how its values are to be read.</summary>
internal sealed record FieldLayout
{
    /// <summary>The word that stands for a value that is not recorded.</summary>
    public const string BlankWord = "blank";

    public required FieldDefinition Field { get; init; }

    public FieldSource Source { get; init; } = FieldSource.Column;

    /// <summary>The columns it is made of: one, or several for a key, or none.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The word of a constant.</summary>
    public string Constant { get; init; } = "";

    /// <summary>Whether the file may lack the column.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Values, in any case, that stand for none.</summary>
    public ImmutableArray<string> Blank { get; init; } = [];

    /// <summary>What a blank value means; empty if it means that nothing was recorded.</summary>
    public string BlankMeans { get; init; } = "";

    /// <summary>Beginnings that are cut off, the first that fits.</summary>
    public ImmutableArray<string> Remove { get; init; } = [];

    /// <summary>Values with the contract's words for them; a value that ends in <c>*</c> stands for all that begin so.</summary>
    public ImmutableArray<Translation> Values { get; init; } = [];

    /// <summary>What is put before an identifier.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What parts the members of a list.</summary>
    public string ListSeparator { get; init; } = "|";

    /// <summary>How dates and times are written; none for ISO 8601.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>Where it is described; <see langword="null"/> for a file in the contract's own names.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Whether values are read just as they stand.</summary>
    public bool IsPlain => Source == FieldSource.Column && Blank.IsEmpty && BlankMeans.Length == 0 && Remove.IsEmpty && Values.IsEmpty && Prefix.Length == 0 && ListSeparator == "|";

    public static FieldLayout Canonical(FieldDefinition field) =>
        new() { Field = field, Columns = [field.Name], IsOptional = (field.Traits & FieldTraits.Required) == 0 };
}

/// <summary>A value and the contract's word for it.</summary>
/// <param name="From">The value, or its beginning and <c>*</c>.</param>
/// <param name="To">The word; <see cref="FieldLayout.BlankWord"/> for none.</param>
/// <param name="Location">Where it is described.</param>
internal sealed record Translation(string From, string To, SourceLocation Location);
