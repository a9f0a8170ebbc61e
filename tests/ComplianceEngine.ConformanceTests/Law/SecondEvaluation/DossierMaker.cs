using ComplianceEngine.Records;
using ComplianceEngine.TestSupport.Generation;

namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>Makes up the records of one person, all filled in, around an act that a law may reach.</summary>
/// <param name="dice">Where chance comes from.</param>
/// <param name="law">The law.</param>
/// <param name="number">The person's number.</param>
internal sealed partial class DossierMaker(Dice dice, SecondLaw law, int number)
{
    private const int Tries = 12;
    private static readonly string[] Questions = ["cooperative-arrangement", "unrelated", "not-immigration-enforcement"];

    private readonly List<Row> rows = [];
    private readonly HashSet<long> searched = [];

    /// <summary>Makes a dossier of which the law likely says something: of some, the first of which it gives one of some outcomes.</summary>
    public static IReadOnlyList<Row> MakeLikely(Dice dice, SecondLaw law, int number, IReadOnlyDictionary<string, string> readings, params Outcome[] outcomes)
    {
        IReadOnlyList<Row> rows = [];
        for (var left = dice.Pick(1, Tries, Tries); left > 0; left--)
        {
            rows = new DossierMaker(dice, law, number).Make();
            var world = law.Worlds(rows, readings).First();
            if (law.Subjects(rows).SelectMany(subject => law.Judge(world, subject)).Any(verdict => outcomes.Contains(verdict.Outcome))) break;
        }

        return rows;
    }

    private List<Row> Make()
    {
        var act = PickAct();
        var subject = law.Record switch
        {
            "custody" => AddStays(act - (3 * NewYork.Hour), act, act + AfterRelease()),
            "communication" => AddMessage(act),
            "bail" => AddPayment(act),
            "detainer" => AddNoticed(act),
            _ => AddOther(act),
        };
        if (law.Pack == "patterns") AddTalk(subject, act);
        if (law.Rule == Patterns.Late.Rule) AddReleases(subject);
        if (law.Rule == DocPolicy.NoHold.Rule) AddPayments(subject);
        if (dice.Chance(25)) AddReview(subject);
        return rows;
    }

    // Around the first and last moments of versions, and anywhere in one.
    private long PickAct()
    {
        var version = dice.From(law.Versions);
        var first = NewYork.Begin(version.SurelyFirst);
        var last = version.Last is { } day ? NewYork.Begin(day.AddDays(1)) : NewYork.Begin(new DateOnly(2026, 7, 1));
        var edge = dice.Pick(NewYork.Begin(version.First), first, last);
        return dice.Below(100) switch
        {
            < 4 => NewYork.Begin(version.First) - Span(1, 400),
            < 20 => edge + dice.Pick(-1, 0, 1),
            < 30 => edge - (NewYork.Hour * dice.Below(60)),
            _ => first + (long)(dice.Next() % (ulong)(last - first)),
        };
    }

    private void AddReview(Row about)
    {
        var review = Add("review", about.Person is not null && dice.Chance(50));
        review["record"] = about.Kind;
        review["record_id"] = about.Id;
        review["question"] = law.Question is { } question && dice.Chance(80) ? question : dice.From(Questions);
        review["answer"] = dice.Pick("yes", "yes", "no");
    }

    private Row AddOther(long act)
    {
        var row = Add(law.Record, hasPerson: law.Record == "activity" && dice.Chance(50));
        Set(row, "agency", 80, "doc", "doc", "nypd", "probation", "other-city");
        Set(row, "purpose", 60, "civil-immigration-enforcement", "civil-immigration-enforcement", law.Record is "premises" ? "unrelated" : "criminal-immigration-enforcement");
        Set(row, "occupant", 70, "ice", "hsi", "cbp", "dhs-other", "fbi");
        Set(row, "directed_by", 70, "ice", "hsi", "cbp", "dhs-other", "fbi", "state");
        Set(row, "visitor", 70, "ice", "hsi", "fbi", "usms", "state", "dhs-other");
        Set(row, "non_public_area", 80, "yes");
        Set(row, "basis", 45, "none");
        Set(row, "under", 40, "none");
        Set(row, "primarily_immigration", 50, "yes");
        if (dice.Chance(40)) row["immigration_offense"] = "";
        if (dice.Chance(30)) row["warrant_issued_by"] = "";
        row[row.Kind is "access" or "activity" ? "occurred_at" : "from"] = NewYork.Text(act);
        if (row.Kind is "premises" or "direction") row["to"] = dice.Chance(35) ? "none" : NewYork.Text(act + Span(0, 900));
        return row;
    }

    private Row AddPayment(long act)
    {
        var hours = dice.Pick(3, 3, 4, 5) * NewYork.Hour;
        var due = act - (NewYork.Hour * dice.Below(5));
        var stay = AddStays(due - (2 * NewYork.Hour), due, act + hours + dice.Pick(-NewYork.Hour, -1L, 0, 1, NewYork.Hour, 5 * NewYork.Hour));
        Set(stay, "release_basis", 85, "bail", "bond", "");
        var payment = Add("bail");
        payment["custody_id"] = stay.Id;
        var (first, second) = dice.Chance(50) ? ("posted_at", "notice_at") : ("notice_at", "posted_at");
        payment[first] = NewYork.Text(act);
        payment[second] = NewYork.Text(act - (dice.Below(4) * 900));
        return payment;
    }

    private long AfterRelease() => dice.Below(100) switch
    {
        < 8 => -2 * NewYork.Hour,
        < 40 => (dice.Pick(0, 1, 4) * NewYork.Hour) + dice.Pick(-1, 0, 1),
        < 70 => (dice.Pick(48, 49, 52) * NewYork.Hour) + dice.Pick(-1, 0, 1),
        _ => NewYork.Hour * dice.Below(200),
    };

    /// <summary>A record of which every choice is made by chance.</summary>
    private Row Add(string kind, bool hasPerson = true)
    {
        var row = new Row(kind, $"{kind}-{number}-{rows.Count}", hasPerson ? PersonsOf(kind) : null);
        Fill(row);
        return row;
    }

    // Some messages are about several persons.
    private string PersonsOf(string kind) => law.Rule == Patterns.List.Rule && kind == "communication"
        ? string.Join('|', new[] { $"p{number}", $"q{number}", $"r{number}", $"q{number}" }.Take(dice.Pick(1, 2, 3, 3, 3, 4)))
        : $"p{number}";

    private void Fill(Row row)
    {
        foreach (var field in Vocabulary.Find(row.Kind)!.Fields)
            if (field.Type == FieldType.Choice) row[field.Name] = dice.From(field.Choices);
            else if (field.Type == FieldType.Flag) row[field.Name] = dice.Pick("yes", "no");
        rows.Add(row);
    }

    /// <summary>Sets a field, if the record has it, to one of some words with some likelihood.</summary>
    private void Set(Row row, string field, int percent, params string[] words)
    {
        if (Vocabulary.Find(row.Kind)!.Find(field) is not null && dice.Chance(percent)) row[field] = dice.From(words);
    }

    private long Span(int leastDays, int mostDays) => (24 * NewYork.Hour * (leastDays + dice.Below(mostDays - leastDays + 1))) + dice.Below(80_000);
}
