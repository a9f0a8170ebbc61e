using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.TestSupport.Generation;

namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>A dossier in which some fields are blank, and the ways in which they can be filled.</summary>
/// <param name="Rows">The records with their blanks.</param>
/// <param name="Fillings">The records filled in, each in another way.</param>
internal sealed record Holes(IReadOnlyList<Row> Rows, ImmutableArray<IReadOnlyList<Row>> Fillings)
{
    private const int MostWords = 4;

    // Fields of which a blank is an answer: what was not recorded there had not happened, or is taken to be the usual.
    private static readonly HashSet<(string Kind, string Field)> Answers =
    [
        ("custody", "release_basis"), ("communication", "immigration_offense"), ("activity", "immigration_offense"), ("direction", "immigration_offense"),
        ("charge", "conditional_discharge"), ("charge", "adjudication"), ("detainer", "reason"), ("access", "warrant_issued_by"),
    ];

    /// <summary>Blanks one field or two: choices, lists, days and times that laws ask for.</summary>
    /// <param name="dice">Where chance comes from.</param>
    /// <param name="rows">The records.</param>
    /// <param name="asked">The fields that rules look at.</param>
    /// <param name="judged">The kind of record that is judged; half of the blanks are in the first of them, or in the stay that it names.</param>
    public static Holes Make(Dice dice, IReadOnlyList<Row> rows, IReadOnlySet<FieldDefinition> asked, string judged)
    {
        // A signed answer would fill a blank.
        var whole = rows.Where(row => row.Kind != "review").ToList();
        // What others' releases leave blank is not counted.
        var open = whole.FindAll(row => !(row.Kind == "custody" && row.IsOfOthers));
        var act = whole.Find(row => row.Kind == judged)!;
        var near = whole.FindAll(row => row == act || row.Id == act["custody_id"]);
        var (blank, fillings) = (whole, new List<List<Row>> { whole });
        for (var left = dice.Pick(1, 1, 2); left > 0; left--)
        {
            var row = dice.From(dice.Chance(50) ? near : open);
            if (Candidates(dice, row, asked) is not var (field, words)) continue;
            blank = [.. blank.Select(one => one.Id == row.Id ? one.With(field, "") : one)];
            fillings = [.. fillings.SelectMany(filled => words.Select(word => filled.Select(one => one.Id == row.Id ? one.With(field, word) : one).ToList()))];
        }

        return new Holes(blank, [.. fillings]);
    }

    private static (string Field, ImmutableArray<string> Words)? Candidates(Dice dice, Row row, IReadOnlySet<FieldDefinition> asked)
    {
        var open = Vocabulary.Find(row.Kind)!.Fields.Where(asked.Contains).Select(field => (field.Name, Others: Others(row, field))).Where(pair => pair.Others is not null).ToList();
        if (open.Count == 0) return null;
        var (field, others) = dice.From(open);
        return (field, [row[field], .. dice.Shuffle(others!.Where(word => word != row[field])).Take(MostWords)]);
    }

    // What else a field can hold, where its blank leaves something open.
    private static IReadOnlyList<string>? Others(Row row, FieldDefinition field)
    {
        if (row[field.Name].Length == 0 || Answers.Contains((row.Kind, field.Name)) || IsAnswered(row, field.Name)) return null;
        return (row.Kind, field.Name, field.Type) switch
        {
            (_, _, FieldType.Choice) => field.Choices,
            (_, _, FieldType.Flag) => ["yes", "no"],
            ("communication", "topics", _) => ["release-date", "citizenship-or-immigration-status", "photo"],
            ("communication", "recorded_at", _) => ["none", "2018-01-01T00:00:00-05:00"],
            ("screening", "searched_at", _) or ("warrant", "presented_at", _) or ("detainer", "received_at", _) => ["2001-01-01T00:00:00-05:00", "2026-09-01T00:00:00-04:00"],
            ("charge", "judgment_on", _) => ["1990-01-01", "2026-09-01"],
            ("incarceration", "to", _) => ["2026-09-01"],
            _ => null,
        };
    }

    // A charge that came to no judgment has no day of one. Where neither basis nor goal of a release is told, its recorded time shows that it was due.
    private static bool IsAnswered(Row row, string field) =>
        (row[field] == "none" && field is "judgment_on" or "withdrawn_at")
        || ((row.Kind, field) is ("charge", "disposition") && !row.Has("judgment_on"))
        || ((row.Kind, field) is ("custody", "released_to") && row["release_basis"].Length == 0);
}
