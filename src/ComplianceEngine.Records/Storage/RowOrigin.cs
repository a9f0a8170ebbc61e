namespace ComplianceEngine.Records;

/// <summary>Where a stored row came from.</summary>
/// <param name="File">The file's place in <see cref="RecordSet.Files"/>.</param>
/// <param name="Row">The row as a spreadsheet counts it, the header being 1; for JSON lines, the line.</param>
public readonly record struct RowOrigin(int File, int Row) : IComparable<RowOrigin>
{
    /// <inheritdoc/>
    public int CompareTo(RowOrigin other) => File != other.File ? File.CompareTo(other.File) : Row.CompareTo(other.Row);

    /// <summary>Whether the left row comes first.</summary>
    public static bool operator <(RowOrigin left, RowOrigin right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left row comes last.</summary>
    public static bool operator >(RowOrigin left, RowOrigin right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left row does not come last.</summary>
    public static bool operator <=(RowOrigin left, RowOrigin right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left row does not come first.</summary>
    public static bool operator >=(RowOrigin left, RowOrigin right) => left.CompareTo(right) >= 0;
}
