namespace ComplianceEngine.Records;

/// <summary>A place in a text file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Line">The line, counting from 1.</param>
/// <param name="Column">The column in characters, counting from 1.</param>
/// <param name="Length">How many characters the place spans on its line; at least 1.</param>
public sealed record SourceLocation(SourceText Source, int Line, int Column, int Length) : IComparable<SourceLocation>
{
    /// <inheritdoc/>
    public int CompareTo(SourceLocation? other)
    {
        if (other is null) return 1;
        var order = string.CompareOrdinal(Source.Path, other.Source.Path);
        if (order == 0) order = Line.CompareTo(other.Line);
        return order == 0 ? Column.CompareTo(other.Column) : order;
    }

    /// <summary>The place as <c>file:line:column</c>.</summary>
    public override string ToString() => $"{Source.Path}:{Line}:{Column}";

    /// <summary>Whether the left place comes first.</summary>
    public static bool operator <(SourceLocation left, SourceLocation right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left place comes last.</summary>
    public static bool operator >(SourceLocation left, SourceLocation right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left place does not come last.</summary>
    public static bool operator <=(SourceLocation left, SourceLocation right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left place does not come first.</summary>
    public static bool operator >=(SourceLocation left, SourceLocation right) => left.CompareTo(right) >= 0;
}
