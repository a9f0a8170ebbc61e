using System.Collections.Immutable;
using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>One row of an export, as text.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Fields">Text by field name; fields that are missing are blank.</param>
public sealed record PlainRecord(RecordSchema Kind, ImmutableDictionary<string, string> Fields)
{
    public static PlainRecord Of(string kind, params ReadOnlySpan<(string Field, string Text)> fields)
    {
        var all = ImmutableDictionary<string, string>.Empty;
        foreach (var (field, text) in fields) all = all.Add(field, text);
        return new PlainRecord(Vocabulary.Find(kind)!, all);
    }

    public string this[string name] => Fields.GetValueOrDefault(name, "");

    public string Key => this[Kind.KeyField.Name].Trim();

    /// <summary>Everyone the row names; none if nobody.</summary>
    public IReadOnlyList<string> Persons => Kind.PersonField is { } person
        ? [.. this[person.Name].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(id => id != "none").Distinct()]
        : [];

    public PlainRecord With(string field, string text) => this with { Fields = Fields.SetItem(field, text) };

    public override string ToString() =>
        $"{Kind.Name}: {{{string.Join(", ", Kind.Fields.Where(field => this[field.Name].Length > 0).Select(field => $"{field.Name}: {this[field.Name]}"))}}}";
}

/// <summary>An export in the contract's spelling, from which both the row store and the reference interpreter's dossiers are made.</summary>
public sealed record PlainExport
{
    public string Zone { get; init; } = "America/New_York";

    public string AsOf { get; init; } = "";

    public ImmutableSortedSet<string> Complete { get; init; } = [];

    public ImmutableSortedSet<string> Damaged { get; init; } = [];

    public ImmutableArray<PlainRecord> Records { get; init; } = [];

    /// <summary>Whether the export holds every record of a kind.</summary>
    public bool IsComplete(RecordSchema kind) => Complete.Contains(kind.Name) && !Damaged.Contains(kind.Name);

    public DossierBuilder ToBuilder(int partitions = 1, IReadOnlySet<FieldDefinition>? fields = null)
    {
        var builder = new DossierBuilder(ZoneClock.Find(Zone)!, partitions, fields).AsOf(AsOf);
        builder.Complete([.. Complete]).Damage([.. Damaged]);
        foreach (var record in Records) builder.Add(record.Kind.Name, [.. record.Fields.Select(pair => (pair.Key, pair.Value))]);
        return builder;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append("as_of: ").Append(AsOf).Append(", timezone: ").AppendLine(Zone);
        text.Append("complete: ").AppendJoin(", ", Complete).Append("; damaged: ").AppendJoin(", ", Damaged).AppendLine();
        foreach (var record in Records) text.AppendLine(record.ToString());
        return text.ToString();
    }
}
