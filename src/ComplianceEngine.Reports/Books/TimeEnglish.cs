using System.Globalization;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Reports;

/// <summary>Says times, lengths of time and fields in plain English.</summary>
internal sealed class TimeEnglish : ITimeExpressionVisitor<string>
{
    private static readonly TimeEnglish Speaker = new();

    /// <summary>Says a time.</summary>
    public static string Say(TimeExpression time) => time.Accept(Speaker);

    /// <summary>Says a length of time.</summary>
    public static string Say(Duration length) => length.Parameter is { } name ? $"the length “{name}”" : ConditionText.Of(length);

    /// <summary>Says a field: the words of its column, of the record in scope.</summary>
    public static string Name(FieldReference field) => $"the {field.Scope}’s “{field.Field.Name.Replace('_', ' ')}”";

    public string Visit(ActTime time) => "the act";

    public string Visit(FieldTime time) => Name(time.Field);

    public string Visit(LiteralDay time) => time.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Visit(LaterOf time) => $"the later of {string.Join(" and ", time.Parts.Select(Say))}";

    public string Visit(EarlierOf time) => $"the earlier of {string.Join(" and ", time.Parts.Select(Say))}";

    public string Visit(Shifted time) => $"{Say(time.By)} {(time.IsBackward ? "before" : "after")} {Say(time.Start)}";

    public string Visit(Floored time) => $"{Say(time.Time)} (or, where it is not recorded, some time not before {Say(time.Floor)})";
}
