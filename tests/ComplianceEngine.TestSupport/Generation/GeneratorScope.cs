using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.TestSupport.Generation;

/// <summary>The names that a generated condition can speak of.</summary>
/// <param name="Records">Kinds of record by name.</param>
/// <param name="HasPerson">Whether there is a person whose records can be looked for.</param>
public sealed record GeneratorScope(ImmutableSortedDictionary<string, RecordSchema> Records, bool HasPerson)
{
    public static GeneratorScope Empty(bool hasPerson) => new(ImmutableSortedDictionary.Create<string, RecordSchema>(StringComparer.Ordinal), hasPerson);

    public GeneratorScope With(string name, RecordSchema record) => this with { Records = Records.SetItem(name, record) };

    /// <summary>A name for one more record that hides no other.</summary>
    public string NewName(RecordSchema record)
    {
        var name = record.Name;
        while (Records.ContainsKey(name)) name = "other-" + name;
        return name;
    }
}
