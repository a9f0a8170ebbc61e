using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>A kind of record: its fields and how a row of it lies in memory.</summary>
/// <remarks>
/// A stored row starts with its origin, key and person, then the other fields from the widest to the narrowest, so that every
/// field is aligned. Immutable and safe to share between threads.
/// </remarks>
public sealed class RecordSchema
{
    /// <summary>Where the row's <see cref="RowOrigin"/> lies, in bytes.</summary>
    public const int OriginOffset = 0;

    /// <summary>Where the record's key lies, in bytes.</summary>
    public const int KeyOffset = 8;

    /// <summary>Where the person lies, in bytes: of the stored copy, where a record is about several.</summary>
    public const int PersonOffset = 24;

    private const int HeaderSize = 40;
    private readonly FrozenDictionary<string, FieldDefinition> byName;

    internal RecordSchema(int ordinal, string name, string note, ImmutableArray<FieldDefinition> fields)
    {
        Ordinal = ordinal;
        Name = name;
        Note = note;
        Fields = fields;
        byName = fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i].Ordinal = i;
            fields[i].Record = this;
        }

        KeyField = fields.Single(field => field.IsKey);
        PersonField = fields.SingleOrDefault(field => (field.Traits & FieldTraits.Person) != 0);
        RowSize = LayOut();
    }

    /// <summary>The record's place in <see cref="Vocabulary.Records"/>, counting from 0.</summary>
    public int Ordinal { get; }

    /// <summary>The record's name in file names, rules and findings.</summary>
    public string Name { get; }

    /// <summary>What one record is.</summary>
    public string Note { get; }

    /// <summary>The fields, in the contract's order.</summary>
    public ImmutableArray<FieldDefinition> Fields { get; }

    /// <summary>The field that identifies a record.</summary>
    public FieldDefinition KeyField { get; }

    /// <summary>The field that names the person or persons; <see langword="null"/> for records about no person, such as premises.</summary>
    public FieldDefinition? PersonField { get; }

    /// <summary>The size of a stored row in bytes, a multiple of 8.</summary>
    public int RowSize { get; }

    /// <summary>Finds a field by name.</summary>
    /// <param name="name">The field's name.</param>
    /// <returns>The field, or <see langword="null"/> if the record has none of that name.</returns>
    public FieldDefinition? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Gets a field that is known to exist.</summary>
    /// <param name="name">The field's name.</param>
    /// <exception cref="KeyNotFoundException">The record has no such field.</exception>
    public FieldDefinition this[string name] => byName[name];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private int LayOut()
    {
        var end = HeaderSize;
        foreach (var field in Fields.OrderByDescending(field => field.Size).ThenBy(field => field.Ordinal))
        {
            if (field.IsKey) field.Offset = KeyOffset;
            else if (field == PersonField && field.Type == FieldType.Id) field.Offset = PersonOffset;
            else
            {
                field.Offset = end;
                end += field.Size;
            }
        }

        return (end + 7) & ~7;
    }
}
