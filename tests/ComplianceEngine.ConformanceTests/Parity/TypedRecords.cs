using System.Collections.Immutable;
using System.Reflection;
using ComplianceEngine.Dossiers;
using ComplianceEngine.Records;

namespace ComplianceEngine.ConformanceTests.Parity;

/// <summary>Makes typed records of stored rows; what could not be read, or is in conflict, is said to be unreadable.</summary>
/// <param name="texts">The rows' texts.</param>
/// <param name="zone">Their wall clock.</param>
internal sealed class TypedRecords(TextPool texts, ZoneClock zone)
{
    private static readonly Dictionary<RecordSchema, (Type Type, PropertyInfo[] ByField)> Types = typeof(DossierRecord).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DossierRecord)))
        .ToDictionary(type => Vocabulary.Records.Single(schema => Plain(schema.Name) == Plain(type.Name)), type => (type, PropertiesOf(type)));

    /// <summary>The record of a row.</summary>
    /// <param name="schema">Its kind.</param>
    /// <param name="row">The row.</param>
    /// <param name="persons">The persons of a record that can be about several.</param>
    public DossierRecord Of(RecordSchema schema, RecordRow row, IEnumerable<string> persons)
    {
        var (type, properties) = Types[schema];
        var record = (DossierRecord)Activator.CreateInstance(type)!;
        foreach (var field in schema.Fields)
            if (ValueOf(row, field, properties[field.Ordinal].PropertyType, persons) is { } value) properties[field.Ordinal].SetValue(record, value);
        return record with { Unreadable = [.. schema.Fields.Where(field => row.StateOf(field) is FieldState.Unreadable or FieldState.Conflicting).Select(field => field.Name)] };
    }

    private object? ValueOf(RecordRow row, FieldDefinition field, Type type, IEnumerable<string> persons) => (row.StateOf(field), field.Type) switch
    {
        (FieldState.NotYet, FieldType.Date) => RecordedDate.None,
        (FieldState.NotYet, _) => RecordedTime.None,
        (FieldState.Unreadable, FieldType.IdList) => persons.ToImmutableArray(),
        (not FieldState.Known, _) => null,
        (_, FieldType.Id) => row.Id(field.Offset).ToText(texts),
        (_, FieldType.IdList) => persons.ToImmutableArray(),
        (_, FieldType.Text) => field.IsFreeText ? "…" : texts.GetText(row.Text(field.Offset)),
        (_, FieldType.Flag) => row.Choice(field.Offset) == ChoiceCode.Yes,
        (_, FieldType.Choice) => Enum.ToObject(type, row.Choice(field.Offset)),
        (_, FieldType.ChoiceList) => Enum.ToObject(type, row.Choices(field.Offset) is { Members: 0 } ? 1 << (field.CodeOf("none") - 1) : (int)row.Choices(field.Offset).Members),
        (_, FieldType.Date) => RecordedDate.On(row.Date(field.Offset).ToDateOnly()),
        _ => TimeOf(row.Time(field.Offset)),
    };

    private RecordedTime TimeOf(TimeValue time)
    {
        if (time.IsWholeDay) return RecordedTime.On(new DateValue(zone.DayOf(time.Earliest)).ToDateOnly());
        if (time.IsExact) return RecordedTime.At(DateTimeOffset.FromUnixTimeSeconds(time.Earliest));
        return RecordedTime.Local(DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(time.Earliest + zone.OffsetAt(time.Earliest)), DateTimeKind.Unspecified));
    }

    private static PropertyInfo[] PropertiesOf(Type type)
    {
        var schema = Vocabulary.Records.Single(schema => Plain(schema.Name) == Plain(type.Name));
        return [.. schema.Fields.Select(field => type.GetProperties().Single(property => Plain(property.Name) == Plain(field.Name)))];
    }

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
