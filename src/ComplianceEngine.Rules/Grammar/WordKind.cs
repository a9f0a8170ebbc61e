namespace ComplianceEngine.Rules;

/// <summary>Kinds of words in a pack's files.</summary>
public enum WordKind
{
    /// <summary>Words for people.</summary>
    Text,

    /// <summary>A name, new or of something declared elsewhere.</summary>
    Name,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A calendar day: <c>2014-12-14</c>.</summary>
    Day,

    /// <summary>A day of every year: <c>06-30</c>.</summary>
    DayOfYear,

    /// <summary>A year: <c>2019</c>.</summary>
    Year,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A length of time: <c>3 hours</c>.</summary>
    FixedLength,

    /// <summary>A length of time, or the name of a dated one.</summary>
    Length,

    /// <summary>A time in one word: <c>act</c>, a field or a day.</summary>
    Time,

    /// <summary>A field, written <c>record.field</c>.</summary>
    Field,

    /// <summary>The record that a condition asks something of, by its name there.</summary>
    Scope,

    /// <summary>A value of a field.</summary>
    FieldValue,

    /// <summary>A field of a record that a test case gives: <c>charge.c1.section</c>.</summary>
    FieldOfRow,
}

/// <summary>What names are given to.</summary>
public enum NameKind
{
    /// <summary>A pack.</summary>
    Pack,

    /// <summary>A source of law or fact.</summary>
    Source,

    /// <summary>An open question of law.</summary>
    Reading,

    /// <summary>An answer to an open question of law.</summary>
    Option,

    /// <summary>A dated list of offenses.</summary>
    OffenseList,

    /// <summary>A dated list of holidays.</summary>
    HolidayList,

    /// <summary>A dated length of time.</summary>
    Length,

    /// <summary>A criterion.</summary>
    Criterion,

    /// <summary>A rule.</summary>
    Rule,

    /// <summary>An exception of a rule, and the question that it asks.</summary>
    Exception,

    /// <summary>What is to be so of a rule whatever is recorded.</summary>
    Property,

    /// <summary>What a line of a report counts.</summary>
    Figure,

    /// <summary>A part of a figure.</summary>
    Part,

    /// <summary>A report.</summary>
    Report,

    /// <summary>A line of a report.</summary>
    Line,

    /// <summary>A kind of record.</summary>
    Record,

    /// <summary>A record in a condition, by a name of its own.</summary>
    Alias,
}
