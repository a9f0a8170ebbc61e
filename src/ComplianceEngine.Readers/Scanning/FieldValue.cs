using System.Runtime.CompilerServices;

namespace ComplianceEngine.Readers;

/// <summary>Finds a field's value in a row.</summary>
internal static class FieldValue
{
    private const byte Single = (byte)'|';
    private const byte NotSingle = 0;

    /// <summary>The value, trimmed and in the contract's spelling; empty if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Find<TValues>(TValues values, BoundField field, DecodeContext context)
        where TValues : struct, IRowValues =>
        field.Rules is null ? Utf8Text.Trim(values[field.Column]) : ApplyRules(values, field, context);

    /// <summary>Whether a value that was found is one value, or a list where the field is one; the context then knows what parts its members.</summary>
    // What parts the members of a value tells whether it is one value: rules can put another separator into the context.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSingle<TValues>(TValues values, BoundField field, DecodeContext context)
        where TValues : struct, IRowValues
    {
        var separator = field.Column < 0 ? Single : values.SeparatorOf(field.Column);
        if (field.Rules is null) context.ListSeparator = separator;
        return separator == Single || (field.IsList && separator != NotSingle);
    }

    private static ReadOnlySpan<byte> ApplyRules<TValues>(TValues values, BoundField field, DecodeContext context)
        where TValues : struct, IRowValues
    {
        context.ListSeparator = field.Column < 0 ? Single : values.SeparatorOf(field.Column);
        return field.Rules!.Apply(values, context);
    }
}
