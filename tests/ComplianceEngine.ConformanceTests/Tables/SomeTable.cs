using System.Globalization;
using System.IO.Compression;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace ComplianceEngine.ConformanceTests.Tables;

/// <summary>A table whose columns have types, to be written in several formats. Empty cells are missing values.</summary>
/// <param name="Name">The kind of record.</param>
/// <param name="Columns">The columns with their types: text, list, time, utc, day, flag or number.</param>
/// <param name="Rows">The cells as CSV spells them.</param>
internal sealed record SomeTable(string Name, (string Name, string Type)[] Columns, string[][] Rows)
{
    public void WriteCsv(string folder) => File.WriteAllText(Path.Combine(folder, $"{Name}.csv"), ToCsv());

    public void WriteCompressed(string folder)
    {
        using var gzip = new GZipStream(File.Create(Path.Combine(folder, $"{Name}.csv.gz")), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(ToCsv()));
    }

    /// <summary>Writes a Parquet file with so many rows in each group.</summary>
    public async Task WriteParquetAsync(string folder, int rowsInGroup)
    {
        Field[] fields = [.. Columns.Select(column => FieldOf(column.Name, column.Type))];
        await using var file = File.Create(Path.Combine(folder, $"{Name}.parquet"));
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), file);
        foreach (var rows in Rows.Chunk(rowsInGroup))
        {
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < Columns.Length; i++) await WriteAsync(group, fields[i], Columns[i].Type, [.. rows.Select(row => row[i])]);
        }
    }

    private string ToCsv() => string.Concat(Rows.Prepend([.. Columns.Select(column => column.Name)]).Select(row => string.Join(',', row.Select(Quote)) + "\n"));

    private static string Quote(string cell) => cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static Field FieldOf(string name, string type) => type switch
    {
        "list" => new ListField(name, new DataField<string>("element")),
        "time" => new DateTimeDataField(name, DateTimeFormat.Timestamp, isAdjustedToUTC: false, DateTimeTimeUnit.Micros, isNullable: true),
        "utc" => new DateTimeDataField(name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Millis, isNullable: true),
        "day" => new DataField<DateOnly?>(name),
        "flag" => new DataField<bool?>(name),
        "number" => new DataField<long?>(name),
        _ => new DataField<string>(name),
    };

    private static Task WriteAsync(ParquetRowGroupWriter group, Field field, string type, string[] cells) => type switch
    {
        "list" => WriteListAsync(group, (DataField)((ListField)field).Item, cells),
        "time" or "utc" => group.WriteAsync<DateTime>((DataField)field, Values(cells, cell => DateTime.ParseExact(
            cell.TrimEnd('Z'), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal))),
        "day" => group.WriteAsync<DateOnly>((DataField)field, Values(cells, cell => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture))),
        "flag" => group.WriteAsync<bool>((DataField)field, Values(cells, cell => cell == "yes")),
        "number" => group.WriteAsync<long>((DataField)field, Values(cells, cell => long.Parse(cell, CultureInfo.InvariantCulture))),
        _ => group.WriteAsync((DataField)field, [.. cells.Select(cell => cell.Length == 0 ? null! : cell)]),
    };

    // No list: level 0; an empty one: 1; a member: 3.
    private static Task WriteListAsync(ParquetRowGroupWriter group, DataField field, string[] cells)
    {
        var values = new List<ReadOnlyMemory<char>>();
        var (definitions, repetitions) = (new List<int>(), new List<int>());
        foreach (var cell in cells)
        {
            string[] members = cell is "" or "none" ? [] : cell.Split('|');
            for (var i = 0; i < Math.Max(1, members.Length); i++)
            {
                definitions.Add(members.Length > 0 ? 3 : cell == "none" ? 1 : 0);
                repetitions.Add(i == 0 ? 0 : 1);
                if (members.Length > 0) values.Add(members[i].AsMemory());
            }
        }

        return group.WriteAllPartsAsync<ReadOnlyMemory<char>>(field, values.ToArray(), definitions.ToArray().AsMemory(), repetitions.ToArray().AsMemory(), CancellationToken.None);
    }

    private static ReadOnlyMemory<T?> Values<T>(string[] cells, Func<string, T> read)
        where T : struct => cells.Select(cell => cell.Length == 0 ? (T?)null : read(cell)).ToArray();
}
