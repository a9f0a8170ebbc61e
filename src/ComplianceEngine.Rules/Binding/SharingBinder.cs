using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Binds conditions that look for records of anybody: <c>exists</c> with <c>sharing</c>.</summary>
internal sealed class SharingBinder(Names names, ConditionBinder conditions)
{
    public Condition Bind(SharingSyntax sharing, Scope scope)
    {
        if (names.Record(sharing.Record) is not { } record)
        {
            conditions.Optional(sharing.Where, scope.Opened().OfAnybody());
            return ConditionBinder.Never(sharing);
        }

        ImmutableArray<FieldReference> same = [.. sharing.Same.Select(word => Identifier(word, record, scope)).OfType<FieldReference>()];
        var alias = names.NewName(sharing.Alias, sharing.Record, scope);
        var least = Least(sharing.Least);
        var where = conditions.Optional(sharing.Where, scope.With(alias, record).OfAnybody());
        return same.Length == sharing.Same.Length ? new Sharing(record, alias, same, least, where, sharing.Location) : ConditionBinder.Never(sharing);
    }

    private FieldReference? Identifier(YamlScalar word, RecordSchema record, Scope scope)
    {
        if (names.Field(word, scope) is not { } field) return null;
        if (field.Field.Type == FieldType.Id && field.Field.Record == record) return field;
        var identifiers = record.Fields.Where(known => known.Type == FieldType.Id).Select(known => known.Name);
        names.Report(DiagnosticCatalog.SharesNothing, word.Location, Names.List(identifiers, "its identifiers are"), word.Value, record.Name);
        return null;
    }

    private int Least(YamlScalar? word)
    {
        if (word is null) return 1;
        if (int.TryParse(word.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var least) && least is >= 2 and <= Sharing.MaxLeast) return least;
        names.Report(DiagnosticCatalog.NotACount, word.Location, "", word.Value, Sharing.MaxLeast);
        return 1;
    }
}
