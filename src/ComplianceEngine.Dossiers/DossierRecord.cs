using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>A record of some kind of the vocabulary.</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public abstract record DossierRecord
{
    private protected DossierRecord()
    {
    }

    /// <summary>The kind of record.</summary>
    public abstract RecordSchema Schema { get; }

    /// <summary>
    /// Fields, as exports name them, that hold something which could not be made out: it is unknown, and yet recorded, which some rules
    /// ask. Only the list of persons may be given as well, as far as it could be read.
    /// </summary>
    public ImmutableArray<string> Unreadable { get; init; } = [];

    /// <summary>The kind of record, and nothing of what it holds: records often come into logs.</summary>
    public sealed override string ToString() => Schema.Name;

    /// <summary>Shows every field in the vocabulary's order.</summary>
    internal abstract void Accept(IFieldVisitor visitor);
}

/// <summary>Looks at the fields of a record.</summary>
internal interface IFieldVisitor
{
    void Id(FieldDefinition field, string? value);

    void Ids(FieldDefinition field, IReadOnlyList<string>? value);

    void Text(FieldDefinition field, string? value);

    void Flag(FieldDefinition field, bool? value);

    /// <param name="field">The field.</param>
    /// <param name="code">The choice's place in the vocabulary, from 1; 0 if unknown.</param>
    void Choice(FieldDefinition field, int code);

    /// <param name="field">The field.</param>
    /// <param name="bits">One bit a choice, the lowest for the first; 0 if unknown.</param>
    void Choices(FieldDefinition field, int bits);

    void Date(FieldDefinition field, RecordedDate value);

    void Time(FieldDefinition field, RecordedTime value);
}
