namespace ComplianceEngine.Readers;

/// <summary>How a file is written.</summary>
/// <param name="Format">How rows are split.</param>
/// <param name="Separator">What parts the values of a delimited row.</param>
internal readonly record struct FileKind(SourceFormat Format, char Separator)
{
    private const string Compressed = ".gz";
    private const string Parquet = ".parquet";

    public static FileKind Comma { get; } = new(SourceFormat.Delimited, ',');

    public static FileKind Tab { get; } = new(SourceFormat.Delimited, '\t');

    public static FileKind Bar { get; } = new(SourceFormat.Delimited, '|');

    public static FileKind JsonLines { get; } = new(SourceFormat.JsonLines, ',');

    public static bool IsCompressed(string name) => name.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is no text, so that it takes an <see cref="ITableFormat"/> to read it as some.</summary>
    public static bool IsTable(string name) => Path.GetExtension(name) == Parquet;

    /// <summary>A file's name without <c>.gz</c>.</summary>
    public static string WithoutCompression(string name) => IsCompressed(name) ? name[..^Compressed.Length] : name;

    /// <summary>The kind of a file by its extension; <see langword="null"/> if that is unknown.</summary>
    public static FileKind? Of(string name) => Path.GetExtension(name) switch
    {
        ".csv" => Comma,
        ".tsv" => Tab,
        ".psv" => Bar,
        ".jsonl" => JsonLines,
        Parquet => Comma,
        _ => null,
    };
}
