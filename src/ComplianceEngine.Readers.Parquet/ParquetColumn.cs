using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace ComplianceEngine.Readers.Parquet;

/// <summary>The values of one column of a row group, one row after the other.</summary>
internal abstract class ParquetColumn : IDisposable
{
    private const char ListSeparator = '|';
    private const string EmptyList = "none";

    private readonly RawColumnData data;
    private readonly bool repeats;
    private readonly int valueLevel;
    private readonly int emptyLevel;
    private int at;
    private int value;

    private protected ParquetColumn(RawColumnData data, DataField field)
    {
        this.data = data;
        repeats = field.MaxRepetitionLevel > 0;
        valueLevel = field.MaxDefinitionLevel;

        // Of a list with an optional beginning the first level says that there is a list at all.
        emptyLevel = valueLevel > 1 ? 1 : 0;
    }

    /// <summary>The column's name: of a list its own and not its members'.</summary>
    public static string NameOf(DataField field)
    {
        var path = field.Path.ToList();
        return field.MaxRepetitionLevel > 0 ? path[0] : string.Join('.', path);
    }

    /// <summary>Reads a column.</summary>
    /// <exception cref="InvalidDataException">Its values are of a type that is not known.</exception>
    public static ParquetColumn Open(ParquetRowGroupReader group, DataField field)
    {
        var data = group.ReadRawColumnDataBaseAsync(field).AsTask().GetAwaiter().GetResult();
        return data switch
        {
            RawColumnData<ReadOnlyMemory<char>> texts => new ParquetColumn<ReadOnlyMemory<char>>(texts, field, ValueText.Of),
            RawColumnData<ReadOnlyMemory<byte>> texts => new ParquetColumn<ReadOnlyMemory<byte>>(texts, field, ValueText.Of),
            RawColumnData<bool> flags => new ParquetColumn<bool>(flags, field, ValueText.Of),
            RawColumnData<DateTime> times => new ParquetColumn<DateTime>(times, field, ValueText.ForTimes(field)),
            RawColumnData<DateOnly> days => new ParquetColumn<DateOnly>(days, field, ValueText.Of),
            RawColumnData<sbyte> numbers => new ParquetColumn<sbyte>(numbers, field, ValueText.Of),
            RawColumnData<byte> numbers => new ParquetColumn<byte>(numbers, field, ValueText.Of),
            RawColumnData<short> numbers => new ParquetColumn<short>(numbers, field, ValueText.Of),
            RawColumnData<ushort> numbers => new ParquetColumn<ushort>(numbers, field, ValueText.Of),
            RawColumnData<int> numbers => new ParquetColumn<int>(numbers, field, ValueText.Of),
            RawColumnData<uint> numbers => new ParquetColumn<uint>(numbers, field, ValueText.Of),
            RawColumnData<long> numbers => new ParquetColumn<long>(numbers, field, ValueText.Of),
            RawColumnData<ulong> numbers => new ParquetColumn<ulong>(numbers, field, ValueText.Of),
            RawColumnData<float> numbers => new ParquetColumn<float>(numbers, field, ValueText.Of),
            RawColumnData<double> numbers => new ParquetColumn<double>(numbers, field, ValueText.Of),
            RawColumnData<decimal> numbers => new ParquetColumn<decimal>(numbers, field, ValueText.Of),
            RawColumnData<Guid> ids => new ParquetColumn<Guid>(ids, field, ValueText.Of),
            RawColumnData<TimeSpan> clocks => new ParquetColumn<TimeSpan>(clocks, field, ValueText.Of),
            RawColumnData<TimeOnly> clocks => new ParquetColumn<TimeOnly>(clocks, field, ValueText.Of),
            _ => throw new InvalidDataException($"the type of the column `{NameOf(field)}` is not known"),
        };
    }

    /// <summary>The next row's value; the members of a list parted by <c>|</c>.</summary>
    public string Next()
    {
        var first = NextMember();
        if (!repeats) return first ?? "";
        if (first is null && Level(at - 1) == emptyLevel) first = EmptyList;
        List<string> members = first is null ? [] : [first];
        while (at < data.RepetitionLevels.Length && data.RepetitionLevels[at] > 0)
            if (NextMember() is { } member) members.Add(member);
        return string.Join(ListSeparator, members);
    }

    public void Dispose() => data.Dispose();

    private protected abstract string Text(int index);

    private string? NextMember() => Level(at++) == valueLevel ? Text(value++) : null;

    private int Level(int index) => valueLevel == 0 ? 0 : data.DefinitionLevels[index];
}

/// <summary>The values of one column of a row group.</summary>
/// <typeparam name="T">The type that the values have in memory.</typeparam>
internal sealed class ParquetColumn<T>(RawColumnData<T> data, DataField field, Func<T, string> format) : ParquetColumn(data, field)
    where T : struct
{
    private protected override string Text(int index) => format(data.Values[index]);
}
