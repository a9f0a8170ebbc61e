using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>The fields whose columns bear the contract's own names: they need no line in a map.</summary>
internal sealed class OwnNames(SourceLayout layout, ImmutableArray<string> blank)
{
    /// <summary>The fields of a record that a map does not name, unless their column is ignored or feeds another field.</summary>
    public IEnumerable<FieldLayout> Of(RecordSchema record, ImmutableArray<FieldLayout> mapped)
    {
        if (layout.IgnoresRest) return [];
        var taken = mapped.SelectMany(field => field.Columns).Concat(layout.Ignored).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return record.Fields
            .Where(field => !taken.Contains(field.Name) && mapped.All(other => other.Field != field))
            .Select(field => FieldLayout.Canonical(field) with { Blank = blank });
    }
}
