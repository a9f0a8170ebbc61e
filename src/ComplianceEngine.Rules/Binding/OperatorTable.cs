using System.Collections.Immutable;
using System.Text;
using ComplianceEngine.Records;
using static ComplianceEngine.Records.FieldType;
using static ComplianceEngine.Rules.TimeComparison;

namespace ComplianceEngine.Rules;

/// <summary>Every operator that a condition can test a field with: the one table that parser, binder, documentation and tests loop over.</summary>
public static class OperatorTable
{
    private static readonly ImmutableArray<FieldType> Words = [Choice, Flag, Text];
    private static readonly ImmutableArray<FieldType> Times = [Date, Time];

    /// <summary>The operators, in the order of the documentation.</summary>
    public static readonly ImmutableArray<ConditionOperator> All =
    [
        new("is", Words, OperandKind.Word, "The field is this word.",
            "custody.agency: {is: doc}", (binder, test) => binder.OneOf(test, isNegated: false)),
        new("is_not", Words, OperandKind.Word, "The field is known, and is another word.",
            "custody.agency: {is_not: doc}", (binder, test) => binder.OneOf(test, isNegated: true)),
        new("is_one_of", Words, OperandKind.Words, "The field is one of these words.",
            "custody.agency: {is_one_of: [doc, nypd]}", (binder, test) => binder.OneOf(test, isNegated: false)),
        new("is_none_of", Words, OperandKind.Words, "The field is known, and is none of these words.",
            "custody.agency: {is_none_of: [doc, nypd]}", (binder, test) => binder.OneOf(test, isNegated: true)),
        new("includes", [ChoiceList], OperandKind.Word, "The list has this word.",
            "detainer.attached: {includes: I-205}", (binder, test) => binder.Includes(test, isExcept: false)),
        new("includes_any", [ChoiceList], OperandKind.Words, "The list has at least one of these words.",
            "detainer.attached: {includes_any: [I-200, I-205]}", (binder, test) => binder.Includes(test, isExcept: false)),
        new("includes_any_except", [ChoiceList], OperandKind.Words, "The list has at least one word that is none of these.",
            "communication.topics: {includes_any_except: [citizenship-or-immigration-status]}", (binder, test) => binder.Includes(test, isExcept: true)),
        new("names_at_least", [IdList], OperandKind.Number, "The list names at least so many, each counted once; a number from 1 to 255.",
            "communication.person_ids: {names_at_least: 3}", (binder, test) => binder.NamesAtLeast(test)),
        new("before", Times, OperandKind.Time, "The field is earlier than this time.",
            "detainer.received_at: {before: act}", (_, test) => FieldTestBinder.Compare(test, Before)),
        new("not_after", Times, OperandKind.Time, "The field is this time or earlier.",
            "detainer.received_at: {not_after: act}", (_, test) => FieldTestBinder.Compare(test, NotAfter)),
        new("after", Times, OperandKind.Time, "The field is later than this time.",
            "detainer.withdrawn_at: {after: act}", (_, test) => FieldTestBinder.Compare(test, After)),
        new("not_before", Times, OperandKind.Time, "The field is this time or later.",
            "charge.judgment_on: {not_before: 2014-12-14}", (_, test) => FieldTestBinder.Compare(test, NotBefore)),
        new("happened", Times, OperandKind.YesNo, "The field has a date (`yes`), or is recorded as `none` (`no`).",
            "detainer.withdrawn_at: {happened: no}", (binder, test) => binder.Happened(test)),
        new("recorded", [.. Enum.GetValues<FieldType>()], OperandKind.YesNo, "Something is recorded in the field (`yes`), or nothing is (`no`); `none` in a date or time is nothing. Blank is an answer here.",
            "detainer.withdrawn_at: {recorded: no}", (binder, test) => binder.Recorded(test)) { AsksPresenceOnly = true },
        new("within", Times, OperandKind.Distance, "The field lies at most this far from a time, before it or after it.",
            "warrant.presented_at: {within: 3 hours, of: detainer.received_at}", (binder, test) => binder.Near(test)) { Partner = "of" },
        new("within", Times, OperandKind.Distance, "The field lies at most this far after a time, or before it; the days named under `excluding` (days of the week, lists of holidays) do not count.",
            "custody.released_at: {within: 48 hours, after: custody.release_authorized_at, excluding: [saturday, sunday]}", (binder, test) => binder.Counted(test)) { Partner = "after", Exclusion = "excluding" },
        new("within", Times, OperandKind.Distance, "A look-back, counted in days: the other day is earlier than the field's day plus this length; `extended_by` adds the days of other records.",
            "charge.judgment_on: {within: 5 years, before: custody.arrested_at}", (binder, test) => binder.LookBack(test)) { Partner = "before", Extension = "extended_by" },
        new("later", [Time], OperandKind.Distance, "Later in its day, by more than this, than is usual: than the `percentile` (nearest rank) of the times of day of everybody's other records that share a text (`sharing`) and for which `where` holds. Unknown if fewer than `at_least` tell. `day_begins` is the hour from which a day is reckoned; else midnight.",
            "custody.released_at: {later: 2 hours, than_usual: {sharing: custody.facility, percentile: 90, at_least: 20}}", (binder, test) => binder.Usual(test)) { Standard = "than_usual" },
        new("same_as", [Id], OperandKind.Field, "Both fields hold the same identifier.",
            "charge.custody_id: {same_as: custody.custody_id}", (binder, test) => binder.SameAs(test)),
    ];

    /// <summary>Every key that an operator is written with, once each.</summary>
    public static readonly ImmutableArray<string> Keys = [.. All.Select(row => row.Key).Distinct()];

    /// <summary>The operator that a test is written with.</summary>
    /// <param name="keys">The keys of the test.</param>
    /// <returns>The row; of two rows with one key, the first whose partner is there, else the first. <see langword="null"/> if there is no operator among the keys, or more than one.</returns>
    public static ConditionOperator? Match(IReadOnlyCollection<string> keys)
    {
        var rows = All.Where(row => keys.Contains(row.Key)).ToList();
        if (rows.Find(row => row.Partner is not null && keys.Contains(row.Partner)) is { } pair) return pair;
        return rows.Count > 0 && rows.TrueForAll(row => row.Key == rows[0].Key) ? rows[0] : null;
    }

    /// <summary>The table as Markdown, for the rule author's guide.</summary>
    /// <returns>Lines that end with a line feed.</returns>
    public static string ToMarkdown()
    {
        var text = new StringBuilder("| operator | tests | holds when | example |\n| --- | --- | --- | --- |\n");
        foreach (var row in All)
            text.Append("| `").Append(row.Name).Append("` | ").Append(Tested(row))
                .Append(" | ").Append(row.Meaning).Append(" | `").Append(row.Example).Append("` |\n");
        return text.ToString();
    }

    private static string Tested(ConditionOperator row) =>
        row.FieldTypes.Length == Enum.GetValues<FieldType>().Length ? "any field" : string.Join(", ", row.FieldTypes.Select(FieldTypeWords.Of));
}
