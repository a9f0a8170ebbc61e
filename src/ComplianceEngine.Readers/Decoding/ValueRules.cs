using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Turns a value of somebody else's export into the contract's spelling, by what a description says of its column.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class ValueRules
{
    /// <summary>What parts the members of a list afterwards; no text holds it.</summary>
    private const byte MemberSeparator = 0x1F;

    private const byte ListCharacter = (byte)'|';
    private const byte KeySeparator = (byte)'|';

    private readonly int[] columns;
    private readonly byte[] constant;
    private readonly byte[] blankMeans;
    private readonly byte[] prefix;
    private readonly byte listSeparator;
    private readonly WordTable blank;
    private readonly byte[][] remove;
    private readonly TranslationTable values;
    private readonly bool isList;

    /// <param name="field">What the description says.</param>
    /// <param name="columns">The places of the field's columns.</param>
    public ValueRules(FieldLayout field, int[] columns)
    {
        this.columns = columns;
        constant = Encoding.UTF8.GetBytes(field.Constant);
        blankMeans = Encoding.UTF8.GetBytes(field.BlankMeans);
        prefix = Encoding.UTF8.GetBytes(field.Prefix);
        listSeparator = (byte)field.ListSeparator[0];
        blank = new WordTable(field.Blank);
        remove = [.. field.Remove.Select(Encoding.UTF8.GetBytes)];
        values = new TranslationTable([.. field.Values.Select(value => (value.From, value.To))]);
        isList = field.Field.Type is FieldType.IdList or FieldType.ChoiceList;
    }

    /// <summary>Applies the rules to a row.</summary>
    /// <returns>The value in the contract's spelling; empty if there is none. Valid until the next call with the same context.</returns>
    public ReadOnlySpan<byte> Apply<TValues>(TValues row, DecodeContext context)
        where TValues : struct, IRowValues
    {
        context.Scratch.Clear();
        var value = Find(row, context.Scratch);
        if (!value.IsEmpty && blank.Find(value) > 0) value = default;
        if (value.IsEmpty) value = blankMeans;
        else if (isList) value = ApplyToMembers(value, columns.Length == 0 ? listSeparator : ListSeparator(row), context);
        else value = ApplyToOne(value);
        return value.IsEmpty || prefix.Length == 0 || isList ? value : context.Scratch.Keep(prefix, value);
    }

    private ReadOnlySpan<byte> Find<TValues>(TValues row, ScratchText scratch)
        where TValues : struct, IRowValues
    {
        if (columns.Length == 0) return constant;
        if (columns.Length == 1) return Utf8Text.Trim(row[columns[0]]);
        var start = scratch.Length;
        for (var i = 0; i < columns.Length; i++)
        {
            var part = Utf8Text.Trim(row[columns[i]]);

            // A key of which a part is missing identifies nothing.
            if (part.IsEmpty || row.SeparatorOf(columns[i]) != ListCharacter || blank.Find(part) > 0) return default;
            if (i > 0) scratch.Append([KeySeparator]);
            scratch.Append(part);
        }

        return scratch.From(start);
    }

    // JSON arrays come with a separator of their own.
    private byte ListSeparator<TValues>(TValues row)
        where TValues : struct, IRowValues => row.SeparatorOf(columns[0]) is var own and not ListCharacter ? own : listSeparator;

    private ReadOnlySpan<byte> ApplyToMembers(ReadOnlySpan<byte> list, byte separator, DecodeContext context)
    {
        context.ListSeparator = MemberSeparator;
        var scratch = context.Scratch;
        var start = scratch.Length;
        foreach (var range in list.Split(separator))
        {
            var member = Utf8Text.Trim(list[range]);
            if (blank.Find(member) == 0) member = ApplyToOne(member);
            else member = default;
            if (member.IsEmpty) continue;
            if (scratch.Length > start) scratch.Append([MemberSeparator]);
            if (!Utf8Text.IsNone(member)) scratch.Append(prefix);
            scratch.Append(member);
        }

        return scratch.From(start);
    }

    private ReadOnlySpan<byte> ApplyToOne(ReadOnlySpan<byte> value)
    {
        foreach (var beginning in remove)
            if (value.Length >= beginning.Length && Utf8Text.IsWord(value[..beginning.Length], beginning))
            {
                value = Utf8Text.Trim(value[beginning.Length..]);
                break;
            }

        return values.Translate(value);
    }
}
