using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>One field of a record: its name, its type and how it may be shown.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class FieldDefinition
{
    internal FieldDefinition(string name, FieldType type, ImmutableArray<string> choices, FieldTraits traits, string note)
    {
        Name = name;
        Type = type;
        Choices = choices;
        Traits = traits;
        Note = note;
    }

    /// <summary>The field's name in exports, rules, findings and the library.</summary>
    public string Name { get; }

    /// <summary>What the field holds.</summary>
    public FieldType Type { get; }

    /// <summary>The words allowed, in the contract's order; empty unless a choice, a list of choices or a flag (<c>yes</c>, <c>no</c>).</summary>
    public ImmutableArray<string> Choices { get; }

    /// <summary>Whether the field is the key, is required, is personal.</summary>
    public FieldTraits Traits { get; }

    /// <summary>What the field means where its name does not say it; empty if nothing needs saying.</summary>
    public string Note { get; }

    /// <summary>Whether the field identifies its record.</summary>
    public bool IsKey => (Traits & FieldTraits.Key) != 0;

    /// <summary>Whether the field holds personal data, which never stands in a log or an error text.</summary>
    public bool IsPrivate => (Traits & FieldTraits.Private) != 0;

    /// <summary>Whether only the presence of the text is kept in memory (message bodies and the like); no rule can read its words.</summary>
    public bool IsFreeText => Type == FieldType.Text && IsPrivate;

    /// <summary>The field's place among its record's fields, counting from 0.</summary>
    public int Ordinal { get; internal set; }

    /// <summary>Where the field's value starts in a stored row, in bytes.</summary>
    public int Offset { get; internal set; }

    /// <summary>The size of the field's value in a stored row, in bytes.</summary>
    internal int Size => Type switch
    {
        FieldType.Id => 16,
        FieldType.Time or FieldType.IdList => 8,
        FieldType.Text or FieldType.Date or FieldType.ChoiceList => 4,
        _ => 1,
    };

    /// <summary>The record that the field belongs to.</summary>
    public RecordSchema Record { get; internal set; } = null!;

    /// <summary>The code of a choice: its place in <see cref="Choices"/> counting from 1; 0 if the word is not allowed.</summary>
    /// <param name="word">The word, in the contract's spelling.</param>
    public int CodeOf(string word) => Choices.IndexOf(word, StringComparer.Ordinal) + 1;

    /// <summary>The field with its record, as rules write it: <c>custody.arrested_at</c>.</summary>
    public override string ToString() => $"{Record.Name}.{Name}";
}

/// <summary>What is special about a field.</summary>
[Flags]
public enum FieldTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It identifies the record; a row without it is rejected.</summary>
    Key = 1,

    /// <summary>A record without it is of little use; the reader reports how often it is blank.</summary>
    Required = 2,

    /// <summary>Personal data.</summary>
    Private = 4,

    /// <summary>It names the person or persons the record is about.</summary>
    Person = 8,
}
