using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>One row of the operator table.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ConditionOperator
{
    internal ConditionOperator(string key, ImmutableArray<FieldType> fieldTypes, OperandKind operand, string meaning, string example, OperatorBinding bind)
    {
        Key = key;
        FieldTypes = fieldTypes;
        Operand = operand;
        Meaning = meaning;
        Example = example;
        Bind = bind;
    }

    /// <summary>The operator's name for people: its key, and its partner if it has one.</summary>
    public string Name => (Partner ?? Standard) is { } beside ? $"{Key} … {beside}" : Key;

    /// <summary>The key it is written with.</summary>
    public string Key { get; }

    /// <summary>The key that must stand beside it, whose value is a time; <see langword="null"/> if none must.</summary>
    public string? Partner { get; internal init; }

    /// <summary>The key that must stand beside it and tells what is usual; <see langword="null"/> if none must.</summary>
    public string? Standard { get; internal init; }

    /// <summary>The key that may stand beside it and lengthens a look-back; <see langword="null"/> if none may.</summary>
    public string? Extension { get; internal init; }

    /// <summary>The key that may stand beside it and names days that do not count; <see langword="null"/> if none may.</summary>
    public string? Exclusion { get; internal init; }

    /// <summary>Whether it asks only whether there is a value, so that it fits free text too.</summary>
    public bool AsksPresenceOnly { get; internal init; }

    /// <summary>The types of field that it tests.</summary>
    public ImmutableArray<FieldType> FieldTypes { get; }

    /// <summary>What stands after it.</summary>
    public OperandKind Operand { get; }

    /// <summary>When it holds, in one sentence.</summary>
    public string Meaning { get; }

    /// <summary>A test as it is written in a rule.</summary>
    public string Example { get; }

    internal OperatorBinding Bind { get; }
}

/// <summary>Makes the condition of one test, whose field the operator fits.</summary>
internal delegate Condition OperatorBinding(FieldTestBinder binder, FieldTest test);
