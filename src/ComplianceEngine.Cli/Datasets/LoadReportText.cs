using System.Globalization;
using System.Text;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Readers;

namespace ComplianceEngine.Cli.Datasets;

/// <summary>What was read of a data set, in words.</summary>
internal static class LoadReportText
{
    /// <summary>A line for the data set and one for each file.</summary>
    public static string Lines(string path, LoadReport report)
    {
        var text = new StringBuilder();
        var (rows, files) = (Counted.Of(report.Rows, "row"), Counted.Of(report.Files.Length, "file"));
        text.Append(CultureInfo.InvariantCulture, $"read {path}: {rows} in {files}\n");
        foreach (var file in report.Files) AppendFile(text, file);
        return text.ToString();
    }

    /// <summary>A line for each column in which something was found.</summary>
    public static string Columns(LoadReport report)
    {
        var text = new StringBuilder();
        foreach (var file in report.Files)
            foreach (var column in file.Columns)
                text.Append(CultureInfo.InvariantCulture, $"  {file.File}, column {column.Column} ({column.Field}): {Found(column)}\n");
        return text.ToString();
    }

    private static void AppendFile(StringBuilder text, FileReport file)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {file.File} ({string.Join(", ", file.Records)}): {Counted.Of(file.Rows, "row")}");
        Append(text, file.RowsRejected, "set aside");
        Append(text, file.RowsRepeated, "repeated word for word");
        Append(text, file.RowsConflicting, "with the key of another row but other values");
        if (file.ValuesUnreadable > 0) text.Append(", ").Append(Counted.Of(file.ValuesUnreadable, "value")).Append(" not readable");
        text.Append('\n');
    }

    private static void Append(StringBuilder text, long count, string what)
    {
        if (count > 0) text.Append(CultureInfo.InvariantCulture, $", {count} {what}");
    }

    private static string Found(ColumnReport column)
    {
        var unreadable = column.Unreadable > 0 ? $"{Counted.Of(column.Unreadable, "value")} not readable" : "";
        var blank = column.BlankRequired > 0 ? $"{Counted.Of(column.BlankRequired, "value")} blank that should be there" : "";
        return string.Join(", ", new[] { unreadable, blank }.Where(words => words.Length > 0));
    }
}
