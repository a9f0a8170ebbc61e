using System.Diagnostics;

namespace ComplianceEngine.Readers;

/// <summary>Why a row was set aside or a value could not be read.</summary>
public enum RejectReason
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>The row has more or fewer fields than the header.</summary>
    FieldCount,

    /// <summary>Text follows a closing quotation mark.</summary>
    Quotes,

    /// <summary>A quotation mark is never closed, so that the rest of the file could not be split.</summary>
    OpenQuote,

    /// <summary>The row is longer than 16 MiB, so that the rest of the file could not be split.</summary>
    TooLong,

    /// <summary>The line is not one JSON object.</summary>
    NotJson,

    /// <summary>The JSON object names one property twice.</summary>
    PropertyTwice,

    /// <summary>The field that identifies the record is blank or unreadable.</summary>
    NoKey,

    /// <summary>Not a date.</summary>
    NotDate,

    /// <summary>Not a date and time of day.</summary>
    NotTime,

    /// <summary>A wall-clock time that daylight saving skipped.</summary>
    SkippedTime,

    /// <summary>Not yes or no.</summary>
    NotFlag,

    /// <summary>Not one of the words allowed.</summary>
    NotChoice,

    /// <summary>Not valid UTF-8.</summary>
    NotText,

    /// <summary>A list or object where one value is expected.</summary>
    NotSingle,
}

/// <summary>Plain sentences for reject reasons.</summary>
public static class RejectReasonText
{
    /// <summary>Whether the whole row was set aside, and not only one of its values.</summary>
    /// <param name="reason">The reason.</param>
    public static bool IsRow(this RejectReason reason) => reason is > RejectReason.None and <= RejectReason.NoKey;

    /// <summary>The reason in words.</summary>
    /// <param name="reason">The reason.</param>
    public static string Text(this RejectReason reason) => reason switch
    {
        RejectReason.None => "",
        RejectReason.FieldCount => "the row has more or fewer fields than the header",
        RejectReason.Quotes => "text follows a closing quotation mark",
        RejectReason.OpenQuote => "a quotation mark is never closed",
        RejectReason.TooLong => "the row is too long",
        RejectReason.NotJson => "the line is not one JSON object",
        RejectReason.PropertyTwice => "one property stands twice",
        RejectReason.NoKey => "the field that identifies the record is blank or unreadable",
        RejectReason.NotDate => "not a date",
        RejectReason.NotTime => "not a date and time of day",
        RejectReason.SkippedTime => "a wall-clock time that daylight saving skipped",
        RejectReason.NotFlag => "not yes or no",
        RejectReason.NotChoice => "not one of the words allowed",
        RejectReason.NotText => "not valid UTF-8 text",
        RejectReason.NotSingle => "a list or object where one value is expected",
        _ => throw new UnreachableException(),
    };
}
