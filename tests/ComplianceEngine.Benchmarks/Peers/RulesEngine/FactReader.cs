using System.Text;
using CsvHelper;

namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>Reads one record's file into objects, rows with the same key as one.</summary>
/// <remarks>The library's span reader and shared strings: kinder to a rule engine than the usual mapping to classes.</remarks>
internal sealed class FactReader(ExportFolder export, string record)
{
    private readonly MomentReader moments = new(export.AsOf);
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly string[] columns = export.Columns(record);
    private CsvReader? reader;

    public List<T> Read<T>(Func<FactReader, Func<T>> bind)
        where T : Fact<T>
    {
        var make = bind(this);
        var byKey = new Dictionary<string, T>(StringComparer.Ordinal);
        using (reader = CsvReader.FromFile(export.CsvFile(record), CsvReaderOptions.Default, FileOptions.None))
            while (reader.Read())
            {
                var fact = make();
                if (!byKey.TryAdd(fact.Id, fact)) byKey[fact.Id].Join(fact);
            }

        return [.. byKey.Values];
    }

    /// <summary>A column's text.</summary>
    public Func<string> Text(string column)
    {
        var index = Array.IndexOf(columns, column);
        return () => Encoding.UTF8.GetString(reader!.GetSpan(index));
    }

    /// <summary>A column's word, kept once; <see langword="null"/> if it is blank or cannot be read.</summary>
    public Func<string?> Word(string column)
    {
        var index = Array.IndexOf(columns, column);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        return () =>
        {
            var text = reader!.GetSpan(index);
            if (text.IsEmpty || text.SequenceEqual("???"u8) || text.SequenceEqual("X"u8)) return null;
            Span<char> characters = stackalloc char[text.Length];
            Encoding.UTF8.GetChars(text, characters);
            if (lookup.TryGetValue(characters, out var word)) return word;
            word = characters.ToString();
            words.Add(word, word);
            return word;
        };
    }

    /// <summary>A column's list; <see langword="null"/> if it is blank.</summary>
    public Func<string[]?> List(string column)
    {
        var word = Word(column);
        return () => word() switch { null => null, "none" => [], var text => text.Split('|') };
    }

    public Func<Moment> Moment(string column)
    {
        var index = Array.IndexOf(columns, column);
        return () => moments.Read(reader!.GetSpan(index));
    }
}
