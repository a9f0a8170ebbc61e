using System.ComponentModel.DataAnnotations;
using ComplianceEngine.Records;

namespace CaseManagement.Cases;

/// <summary>Says which field of the vocabulary a property holds: its words are checked on input, its form control is made from it.</summary>
/// <param name="record">The kind of record.</param>
/// <param name="field">The field of it.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FieldAttribute(string record, string field) : ValidationAttribute("Choose one of the words offered.")
{
    /// <summary>What an empty property means where the jail would know: it has not happened.</summary>
    public const string NotYet = "not yet";

    /// <summary>What it means that the property is empty: not recorded, unless the jail would know.</summary>
    public string EmptyMeans { get; init; } = "not recorded";

    /// <summary>The field.</summary>
    public FieldDefinition Definition { get; } = Vocabulary.Find(record)![field];

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value switch
    {
        string word when Definition.Type is FieldType.Choice => Definition.CodeOf(word) > 0,
        IEnumerable<string> words => words.All(word => Definition.CodeOf(word) > 0),
        _ => true,
    };
}
