using System.Globalization;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>A calendar date as it was recorded; that it had not happened; or that it is not known. <see langword="default"/> is <see cref="Unknown"/>.</summary>
public readonly record struct RecordedDate
{
    private readonly DateOnly day;
    private readonly FieldState state;

    private RecordedDate(DateOnly day, FieldState state) => (this.day, this.state) = (day, state);

    /// <summary>It was not recorded. That never means that it did not happen.</summary>
    public static RecordedDate Unknown => default;

    /// <summary>It had not happened by the dossier's <see cref="DossierBuilder.AsOf"/>.</summary>
    public static RecordedDate None => new(default, FieldState.NotYet);

    /// <summary>Whether it is not known.</summary>
    public bool IsUnknown => state == FieldState.Blank;

    /// <summary>Whether it had not happened.</summary>
    public bool IsNone => state == FieldState.NotYet;

    /// <summary>A date.</summary>
    /// <param name="day">The date.</param>
    public static RecordedDate On(DateOnly day) => new(day, FieldState.Known);

    /// <summary>A date.</summary>
    /// <param name="day">The date.</param>
    public static implicit operator RecordedDate(DateOnly day) => On(day);

    /// <summary>A date, or unknown.</summary>
    /// <param name="day">The date; <see langword="null"/> if it is not known.</param>
    public static implicit operator RecordedDate(DateOnly? day) => day is { } known ? On(known) : Unknown;

    /// <summary>The date as the contract spells it; empty if unknown.</summary>
    public override string ToString() => IsNone ? "none" : IsUnknown ? "" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal DateValue ToValue() => IsNone ? DateValue.NotYet : IsUnknown ? DateValue.Blank : DateValue.From(day);
}
