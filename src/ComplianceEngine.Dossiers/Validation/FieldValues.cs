using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>What validation looks at of a record: identifiers, moments, and which fields cannot be what they hold.</summary>
internal sealed class FieldValues : IFieldVisitor
{
    private readonly ZoneClock zone;

    private FieldValues(ZoneClock zone) => this.zone = zone;

    /// <summary>The identifiers given, trimmed; those that are empty are not among them.</summary>
    public List<(FieldDefinition Field, string Id)> Ids { get; } = [];

    /// <summary>The times and dates that can be known, as ranges of seconds.</summary>
    public List<(FieldDefinition Field, long Earliest, long Latest)> Times { get; } = [];

    /// <summary>What is wrong with single fields.</summary>
    public List<(FieldDefinition Field, string Message)> Faults { get; } = [];

    /// <summary>Whether a date or time says that it had not happened.</summary>
    public FieldDefinition? None { get; private set; }

    /// <summary>The fields that are given.</summary>
    private HashSet<FieldDefinition> Given { get; } = [];

    /// <summary>Whether a person is named.</summary>
    public bool NamesPerson { get; private set; }

    public static FieldValues Of(DossierRecord record, ZoneClock zone)
    {
        var values = new FieldValues(zone);
        record.Accept(values);
        values.CheckUnreadable(record);
        return values;
    }

    void IFieldVisitor.Id(FieldDefinition field, string? value)
    {
        if (value is null && field.IsKey) Faults.Add((field, "the key is missing"));
        if (value is null) return;
        Given.Add(field);
        if (CheckId(field, value)) Ids.Add((field, value.Trim()));
        NamesPerson |= field == field.Record.PersonField;
    }

    void IFieldVisitor.Ids(FieldDefinition field, IReadOnlyList<string>? value)
    {
        if (value is null) return;
        foreach (var member in value) CheckId(field, member);
        NamesPerson = true;
    }

    void IFieldVisitor.Text(FieldDefinition field, string? value)
    {
        if (value is not null) Given.Add(field);
        if (value is not null && !IsText(value)) Faults.Add((field, "this is no valid text"));
    }

    void IFieldVisitor.Flag(FieldDefinition field, bool? value)
    {
        if (value is not null) Given.Add(field);
    }

    void IFieldVisitor.Choice(FieldDefinition field, int code)
    {
        if (code != 0) Given.Add(field);
        if (code < 0 || code > field.Choices.Length) Faults.Add((field, "this number stands for no choice"));
    }

    void IFieldVisitor.Choices(FieldDefinition field, int bits)
    {
        if (bits != 0) Given.Add(field);
        var none = 1 << (field.CodeOf("none") - 1);
        if (bits < 0 || bits >> field.Choices.Length != 0) Faults.Add((field, "this number stands for no choices"));
        else if ((bits & none) != 0 && bits != none) Faults.Add((field, "`none` stands beside other choices"));
    }

    void IFieldVisitor.Date(FieldDefinition field, RecordedDate value)
    {
        if (!value.IsUnknown) Given.Add(field);
        if (value.IsNone) None ??= field;
        if (value.ToValue() is { IsKnown: true } date) Times.Add((field, zone.StartOfDay(date.Days), zone.StartOfDay(date.Days + 1) - 1));
    }

    void IFieldVisitor.Time(FieldDefinition field, RecordedTime value)
    {
        if (!value.IsUnknown) Given.Add(field);
        if (value.IsNone) None ??= field;
        var time = value.ToValue(zone);
        if (time.IsKnown) Times.Add((field, time.Earliest, time.Latest));
        else if (time.State == FieldState.Unreadable) Faults.Add((field, "clocks were put forward over this time, so that it never was"));
    }

    private void CheckUnreadable(DossierRecord record)
    {
        foreach (var name in record.Unreadable)
        {
            if (record.Schema.Find(name) is not { } field) Faults.Add((record.Schema.KeyField, "a field that does not exist is said to be unreadable"));
            else if (field.IsKey || Given.Contains(field)) Faults.Add((field, "this is given and said to be unreadable"));
        }
    }

    private bool CheckId(FieldDefinition field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) Faults.Add((field, "an identifier is empty; one that is not known is left out"));
        else if (!IsText(value)) Faults.Add((field, "this is no valid text"));
        else return true;
        return false;
    }

    // Half of a pair of surrogates stands for no character.
    private static bool IsText(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1])) return false;
            i++;
        }

        return true;
    }
}
