using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Binds conditions that look for records of the person: <c>exists</c>, <c>latest</c>, and the records that extend a look-back.</summary>
internal sealed class QuantifierBinder(Names names, TimeBinder times, ConditionBinder conditions)
{
    private const string DatesAre = "its dates and times are";

    public Condition Bind(ExistsSyntax exists, Scope scope)
    {
        var completeWhen = conditions.Optional(exists.CompleteWhen, scope);
        if (Owned(exists.Record, scope) is not { } record)
        {
            conditions.Optional(exists.Where, scope.Opened());
            return ConditionBinder.Never(exists);
        }

        var alias = names.NewName(exists.Alias, exists.Record, scope);
        return new Exists(record, alias, conditions.Optional(exists.Where, scope.With(alias, record)), completeWhen, exists.Location);
    }

    public Condition Bind(LatestSyntax latest, Scope scope)
    {
        var notAfter = times.Optional(latest.NotAfter, scope) ?? new ActTime(latest.Location);
        if (Owned(latest.Record, scope) is not { } record)
        {
            conditions.Bind(latest.Where, scope.Opened());
            return ConditionBinder.Never(latest);
        }

        var alias = names.NewName(latest.Alias, latest.Record, scope);
        var where = conditions.Bind(latest.Where, scope.With(alias, record));
        return OrderOf(latest, record) is { } by
            ? new Latest(record, alias, by, notAfter, where, latest.Location)
            : ConditionBinder.Never(latest);
    }

    public Tolling? Bind(TollingSyntax? tolling, Scope scope)
    {
        if (tolling is null) return null;
        var from = times.Bind(tolling.From, scope);
        var to = times.Bind(tolling.To, scope);
        if (tolling.Record is null || Owned(tolling.Record, scope) is not { } record)
        {
            conditions.Optional(tolling.Where, scope.Opened());
            return null;
        }

        if (record.Find("from") is null || record.Find("to") is null)
            names.Report(DiagnosticCatalog.SpansNoTime, tolling.Record.Location, "", record.Name);
        var alias = names.NewName(tolling.Alias, tolling.Record, scope);
        return new Tolling(record, alias, conditions.Optional(tolling.Where, scope.With(alias, record)), from, to, tolling.Location);
    }

    /// <summary>The field that orders records: the one named, else the only date or time that the record has.</summary>
    private FieldDefinition? OrderOf(LatestSyntax latest, RecordSchema record)
    {
        var known = record.Fields.Where(field => field.Type is FieldType.Date or FieldType.Time).ToList();
        var all = known.Select(field => field.Name);
        if (latest.By is { } word)
        {
            var named = known.Find(field => field.Name == word.Value);
            if (named is null)
                names.Report(DiagnosticCatalog.UnknownField, word.Location, Names.Near(word.Value, all, DatesAre), record.Name, word.Value);
            return named;
        }

        if (known.Count == 1) return known[0];
        names.Report(DiagnosticCatalog.OrderOpen, latest.Record.Location, Names.List(all, DatesAre), record.Name);
        return null;
    }

    /// <summary>A kind of record that can be looked for among the person's.</summary>
    private RecordSchema? Owned(YamlScalar word, Scope scope)
    {
        names.RequirePerson(word, scope);
        if (names.Record(word) is not { } record) return null;
        if (record.PersonField is null) names.Report(DiagnosticCatalog.BelongsToNoOne, word.Location, "", record.Name);
        return record;
    }
}
