using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>The words that the shapes of a pack's files are made of.</summary>
internal static class Words
{
    public static readonly WordShape Text = new(WordKind.Text);
    public static readonly WordShape Day = new(WordKind.Day);
    public static readonly WordShape Year = new(WordKind.Year);
    public static readonly WordShape DayOfYear = new(WordKind.DayOfYear);
    public static readonly WordShape Number = new(WordKind.Number);
    public static readonly WordShape FixedLength = new(WordKind.FixedLength);
    public static readonly WordShape Length = new(WordKind.Length) { RefersTo = NameKind.Length };
    public static readonly WordShape Field = new(WordKind.Field);
    public static readonly WordShape Scope = new(WordKind.Scope);
    public static readonly WordShape YesNo = Choice("yes", "no");

    /// <summary>A kind of record.</summary>
    public static readonly WordShape Record = Choices([.. Vocabulary.Records.Select(record => record.Name)], NameKind.Record);

    /// <summary>A kind of record, or the person.</summary>
    public static readonly WordShape RecordOrPerson = Choices([.. Vocabulary.Records.Select(record => record.Name), Names.Person], NameKind.Record);

    public static WordShape New(NameKind kind) => new(WordKind.Name) { Declares = kind };

    public static WordShape Known(NameKind kind) => new(WordKind.Name) { RefersTo = kind };

    public static WordShape Choice(params ImmutableArray<string> words) => new(WordKind.Choice, words);

    public static ListShape Several(Shape item) => new(item);

    private static WordShape Choices(ImmutableArray<string> words, NameKind kind) => new(WordKind.Choice, words) { RefersTo = kind };
}
