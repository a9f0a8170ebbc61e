using System.Collections.Immutable;
using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>How the rows of a file are split into values.</summary>
internal enum SourceFormat
{
    /// <summary>Values parted by a character, in quotation marks where that character stands in them (RFC 4180).</summary>
    Delimited,

    /// <summary>Values parted by a character; quotation marks mean nothing.</summary>
    Unquoted,

    /// <summary>One JSON object a line.</summary>
    JsonLines,
}

/// <summary>What one file of an export holds, and which of its columns feed which fields.</summary>
internal sealed record SourceLayout
{
    /// <summary>The file's path inside the data set's folder, with forward slashes; in a description also a pattern.</summary>
    public required string File { get; init; }

    /// <summary>How the file is written, by what the description says or else by its extension.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>How the files that fit a pattern are written; <see langword="null"/> if their extensions say it.</summary>
    public FileKind? ToldKind { get; init; }

    /// <summary>What parts the values of a row; <see langword="null"/> if the kind of file says it.</summary>
    public char? ToldSeparator { get; init; }

    /// <summary>Whether quotation marks mean nothing.</summary>
    public bool IgnoresQuotes { get; init; }

    /// <summary>What the file is written in; <see langword="null"/> for UTF-8, or what its byte order mark says.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Where its wall-clock times are told; <see langword="null"/> for the data set's zone.</summary>
    public ZoneClock? Zone { get; init; }

    /// <summary>The columns of a file without a header; empty if it has one.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    public required ImmutableArray<RecordLayout> Records { get; init; }

    /// <summary>Columns that may stand there unused.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>Whether any column may stand there unused.</summary>
    public bool IgnoresRest { get; init; }

    /// <summary>Whether there is nothing to read, which has been reported.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Where it is described; <see langword="null"/> for a file in the contract's own names.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The columns it asks for, each once, in order.</summary>
    public IEnumerable<string> Asked => Records.SelectMany(record => record.Asked).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The layout of one of the files that fit a pattern.</summary>
    public SourceLayout ForFile(string file)
    {
        var kind = ToldKind ?? FileKind.Of(FileKind.WithoutCompression(file)) ?? FileKind.Comma;
        if (IgnoresQuotes && kind.Format == SourceFormat.Delimited) kind = kind with { Format = SourceFormat.Unquoted };
        return this with { File = file, Kind = kind with { Separator = ToldSeparator ?? kind.Separator } };
    }

    /// <summary>The layout of a file named after a record, in the contract's own spelling.</summary>
    public static SourceLayout Canonical(string file, FileKind kind, RecordSchema record) => new()
    {
        File = file,
        Kind = kind,
        Records = [new RecordLayout { Record = record, Fields = [.. record.Fields.Select(FieldLayout.Canonical)] }],
    };
}
