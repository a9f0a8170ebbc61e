using System.Globalization;
using System.Text;
using Parquet.Schema;

namespace ComplianceEngine.Readers.Parquet;

/// <summary>Values in the contract's spelling.</summary>
internal static class ValueText
{
    private const string Day = "yyyy-MM-dd";
    private const string Clock = "HH:mm:ss";

    public static string Of(ReadOnlyMemory<char> value) => value.ToString();

    public static string Of(ReadOnlyMemory<byte> value) => Encoding.UTF8.GetString(value.Span);

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(DateOnly value) => value.ToString(Day, CultureInfo.InvariantCulture);

    public static string Of(TimeOnly value) => value.ToString(Clock, CultureInfo.InvariantCulture);

    public static string Of(TimeSpan value) => value.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);

    public static string Of(Guid value) => value.ToString("D");

    public static string Of(decimal value) => value.ToString("0.#############################", CultureInfo.InvariantCulture);

    public static string Of<T>(T value)
        where T : struct, IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>How the times of a column are spelled: a day, a time of the wall clock, or one in UTC.</summary>
    public static Func<DateTime, string> ForTimes(DataField field) => field switch
    {
        DateTimeDataField { DateTimeFormat: DateTimeFormat.Date } => value => value.ToString(Day, CultureInfo.InvariantCulture),
        DateTimeDataField { IsAdjustedToUTC: true } or not DateTimeDataField => value => value.ToString($"{Day}'T'{Clock}'Z'", CultureInfo.InvariantCulture),
        _ => value => value.ToString($"{Day}'T'{Clock}", CultureInfo.InvariantCulture),
    };
}
