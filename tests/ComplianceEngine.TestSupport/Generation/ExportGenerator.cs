using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.TestSupport.Reference;
using NodaTime;

namespace ComplianceEngine.TestSupport.Generation;

/// <summary>Exports about invented people, crowded with what goes wrong in real ones: blanks, conflicts, overlaps, boundary instants.</summary>
public sealed class ExportGenerator
{
    private static readonly RecordSchema[] Company =
        [Vocabulary.Custody, Vocabulary.Charge, Vocabulary.Incarceration, Vocabulary.Detainer, Vocabulary.Warrant, Vocabulary.Screening, Vocabulary.Bail, Vocabulary.Communication, Vocabulary.Notice];

    private readonly Dice dice;
    private readonly Interests interests;
    private readonly TimeGenerator times;
    private readonly string zone;
    private readonly List<PlainRecord> records = [];
    private int blanks;

    private ExportGenerator(Dice dice, Interests interests)
    {
        this.dice = dice;
        this.interests = interests;
        zone = dice.Chance(85) ? "America/New_York" : "America/Los_Angeles";
        times = new TimeGenerator(dice, interests.Turns, zone);
    }

    /// <summary>An export about some persons.</summary>
    public static PlainExport Generate(Dice dice, Interests interests, int persons)
    {
        var generator = new ExportGenerator(dice, interests);
        for (var i = 1; i <= persons; i++) generator.AddPerson($"p{i}");
        return new PlainExport
        {
            Zone = generator.zone,
            AsOf = dice.Below(4) switch { 0 => "", 1 => "2019-06-30", 2 => "2018-11-04T01:30:00", _ => "2026-06-01T00:00:00" },
            Complete = generator.Kinds(40),
            Damaged = generator.Kinds(5),
            Records = [.. dice.Shuffle(generator.records)],
        };
    }

    private ImmutableSortedSet<string> Kinds(int percent) => [.. Vocabulary.Records.Where(_ => dice.Chance(percent)).Select(kind => kind.Name)];

    private void AddPerson(string person)
    {
        var center = times.Center();
        blanks = dice.Pick(0, 2, 20, 20, 50);
        var own = new List<PlainRecord>();
        foreach (var kind in Company)
            for (var count = dice.Pick(0, 0, 1, 1, 2, 3); count > 0; count--) own.Add(Record(kind, person, own, center));
        foreach (var kind in interests.Subjects)
            if (!own.Exists(record => record.Kind == kind)) own.Add(Record(kind, person, own, center));
        for (var count = dice.Pick(0, 0, 1, 2); count > 0 && interests.Questions.Count > 0; count--) own.Add(Review(person, own));
        if (dice.Chance(10)) own.Add(Again(dice.From(own), center));
        records.AddRange(own);
    }

    private PlainRecord Record(RecordSchema kind, string person, List<PlainRecord> own, Instant center)
    {
        var record = new PlainRecord(kind, ImmutableDictionary<string, string>.Empty);
        foreach (var field in kind.Fields)
        {
            var text = field.IsKey ? $"{kind.Name}-{person}-{own.Count(other => other.Kind == kind) + 1}"
                : field == kind.PersonField ? PersonText(field, person)
                : Text(field, own, center);
            if (text.Length > 0) record = record.With(field.Name, text);
        }

        return record;
    }

    private string PersonText(FieldDefinition field, string person)
    {
        if (dice.Chance(3)) return "";
        if (field.Type != FieldType.IdList || !dice.Chance(10)) return person;
        return dice.Below(3) is var other and < 2 ? $"{person}|p{1 + other}" : $"{person}|p3|p1";
    }

    // The same key again, word for word or with one field changed.
    private PlainRecord Again(PlainRecord record, Instant center)
    {
        var field = dice.From(record.Kind.Fields);
        return field.IsKey ? record : record.With(field.Name, field == record.Kind.PersonField ? PersonText(field, "p2") : Text(field, [], center));
    }

    private PlainRecord Review(string person, List<PlainRecord> own)
    {
        var (record, question) = dice.From(interests.Questions);
        var about = own.Where(other => other.Kind.Name == record).ToList();
        return PlainRecord.Of(
            "review",
            ("review_id", $"review-{person}-{own.Count}"),
            ("record", dice.Chance(10) ? record.ToUpperInvariant() : record),
            ("record_id", about.Count == 0 || dice.Chance(10) ? "" : dice.From(about).Key),
            ("person_id", dice.Pick("", person, person, "p1")),
            ("question", dice.Chance(10) ? "another" : question),
            ("answer", dice.Pick("yes", "no", "yes", "no", "")));
    }

    private string Text(FieldDefinition field, List<PlainRecord> own, Instant center)
    {
        if (dice.Chance(blanks)) return "";
        return field.Type switch
        {
            FieldType.Time => times.Time(center),
            FieldType.Date => times.Date(center),
            FieldType.Flag => dice.Below(50) == 0 ? "perhaps" : dice.Pick("yes", "no", "Y", "0"),
            FieldType.Choice => Word(field),
            FieldType.ChoiceList => dice.Chance(10) ? "none" : string.Join('|', dice.Several(1, 3, () => Word(field))),
            FieldType.Id => Id(field, own),
            _ => Words(field),
        };
    }

    private string Word(FieldDefinition field) =>
        dice.Below(50) == 0 ? "unheard-of"
        : dice.Chance(60) && interests.Words.TryGetValue(field, out var told) ? dice.From(told)
        : dice.From(field.Choices);

    private string Id(FieldDefinition field, List<PlainRecord> own)
    {
        var named = own.Where(other => other.Kind.KeyField.Name == field.Name).ToList();
        return named.Count > 0 && dice.Chance(80) ? dice.From(named).Key : dice.Pick("x1", "x2", "an-identifier-longer-than-fifteen-bytes");
    }

    private string Words(FieldDefinition field) => field.Name switch
    {
        "jurisdiction" => dice.Pick("NY", "NY", "ny", " NY ", "federal", "NJ"),
        "law" => dice.Pick("PL", "PL", "PL", "pl", "VTL"),
        "section" or "equivalent_section" => dice.From(interests.Sections),
        "subdivision" => dice.Pick("1", "2", "02", "2(b)", "(2)", "2(B)", "3"),
        _ => dice.Pick("North", "north", "South", "East"),
    };
}
