using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Testing.Generation;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Testing.Tests.Generation;

public sealed class GeneratedRowsTests : IDisposable
{
    private const int People = 6_000;

    private static readonly string[] SpoiltWords = ["???", "X", "25:61", "00/00/0000"];

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, CsvTable> tables = new(StringComparer.Ordinal);
    private readonly ContractText decoder = new(ZoneClock.NewYork, new TextPool());
    private ImmutableArray<Cell> cells;

    [OneTimeSetUp]
    public void Generate()
    {
        DatasetGenerator.Write(folder.Path, new GeneratorOptions { People = People, Seed = 4 }, progress: null, CancellationToken.None);
        foreach (var schema in Vocabulary.Records) tables[schema.Name] = CsvTable.Read(folder[$"{schema.Name}.csv"]);
        cells = [.. Vocabulary.Records.SelectMany(schema => tables[schema.Name].Rows.SelectMany(row => schema.Fields.Select(field => ReadCell(field, row[field.Ordinal]))))];
    }

    public void Dispose() => folder.Dispose();

    [Test]
    public void Each_kind_of_record_has_a_file_with_the_contract_s_columns() => Assert.Multiple(() =>
    {
        foreach (var schema in Vocabulary.Records)
        {
            Assert.That(tables[schema.Name].Header, Is.EqualTo(schema.Fields.Select(field => field.Name)), schema.Name);
            Assert.That(tables[schema.Name].Rows, Is.Not.Empty, schema.Name);
        }
    });

    [Test]
    public void Every_row_has_as_many_cells_as_the_header() => Assert.Multiple(() =>
    {
        foreach (var (name, table) in tables)
            Assert.That(table.Rows.Select(row => row.Length).Distinct(), Is.EqualTo([table.Header.Length]), name);
    });

    [Test]
    public void Every_cell_reads_as_its_field_s_type_unless_it_was_spoilt_on_purpose()
    {
        var wrong = cells.Where(cell => cell.State == FieldState.Unreadable && !SpoiltWords.Contains(cell.Text) && !IsSkippedHour(cell))
            .Select(cell => $"{cell.Field}: {cell.Text}");
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Some_cells_cannot_be_read_but_few()
    {
        Assert.That(cells.Count(cell => cell.State == FieldState.Unreadable), Is.InRange(10, cells.Length / 1000));
    }

    [Test]
    public void Three_cells_in_a_hundred_are_blank()
    {
        // Both fields are recorded for everybody.
        var blank = new[] { ("custody", "arrested_at"), ("charge", "section"), ("custody", "agency"), ("charge", "disposition") }
            .SelectMany(place => tables[place.Item1].Rows.Select(row => row[tables[place.Item1].Column(place.Item2)]))
            .Average(text => text.Length == 0 ? 1.0 : 0.0);
        Assert.That(blank, Is.InRange(0.025, 0.035));
    }

    [Test]
    public void Keys_and_persons_of_other_records_than_messages_are_never_blank() => Assert.Multiple(() =>
    {
        foreach (var schema in Vocabulary.Records)
            foreach (var field in schema.Fields.Where(field => field.IsKey || (field.Traits & FieldTraits.Required) != 0))
                Assert.That(tables[schema.Name].Rows.Count(row => row[field.Ordinal].Length == 0), Is.Zero, field.ToString());
    });

    [Test]
    public void One_row_in_two_hundred_stands_twice_and_two_fifths_of_those_differ()
    {
        var groups = tables["charge"].Rows.GroupBy(row => row[0]).Where(group => group.Count() > 1).ToList();
        var share = groups.Count / (double)tables["charge"].Rows.Length;
        var differing = groups.Count(group => !group.First().SequenceEqual(group.Last()));
        Assert.That(share, Is.InRange(0.003, 0.007));
        Assert.That(differing, Is.InRange(1, groups.Count / 2));
    }

    [Test]
    public void Repeated_rows_differ_in_one_cell_at_most()
    {
        var most = tables.Values.SelectMany(table => table.Rows.GroupBy(row => row[0]))
            .Where(group => group.Count() > 1)
            .Max(group => group.First().Zip(group.Last()).Count(pair => pair.First != pair.Second));
        Assert.That(most, Is.EqualTo(1));
    }

    [Test]
    public void Rows_of_one_person_lie_scattered()
    {
        var persons = tables["charge"].Rows.Select(row => row[1]).ToList();
        var adjacent = persons.Zip(persons.Skip(1)).Count(pair => pair.First == pair.Second);
        Assert.That(adjacent, Is.LessThan(persons.Count / 100));
    }

    [Test]
    public void There_are_about_five_and_a_half_rows_a_person()
    {
        var rows = tables.Values.Sum(table => table.Rows.Length);
        Assert.That(rows / (double)People, Is.InRange(5.0, 6.0));
    }

    [Test]
    public void Acts_fall_in_every_year_from_2012_to_2026()
    {
        var years = tables["communication"].Rows.Select(row => row[tables["communication"].Column("sent_at")])
            .Where(text => text.Length >= 10 && char.IsAsciiDigit(text[3])).Select(text => text[..4]).ToHashSet();
        Assert.That(years, Is.EquivalentTo(Enumerable.Range(2012, 15).Select(year => $"{year}")));
    }

    [Test]
    public void Nothing_happens_after_the_export_was_made()
    {
        // Mistyped copies of late rows may lie a little later.
        var asOf = decoder.Time("2026-06-01T12:00:00").Latest;
        Assert.That(cells.Where(cell => cell.Latest > asOf).Select(cell => cell.Field.ToString()), Is.Empty);
    }

    [Test]
    public void Some_releases_fall_in_the_hour_that_clocks_repeat()
    {
        var ambiguous = cells.Count(cell => cell.Field.Type == FieldType.Time && cell.IsAmbiguous);
        Assert.That(ambiguous, Is.GreaterThan(0));
    }

    [Test]
    public void Charges_name_stays_that_are_there()
    {
        var stays = tables["custody"].Rows.Select(row => row[0]).ToHashSet();
        var missing = tables["charge"].Rows.GroupBy(row => row[0]).Where(group => group.Count() == 1)
            .Select(group => group.Single()[2]).Where(stay => stay.Length > 0 && !stays.Contains(stay));
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Texts_hold_quotes_commas_and_line_breaks()
    {
        var bodies = string.Concat(tables["communication"].Rows.Select(row => row[^1]));
        Assert.That(bodies, Does.Contain("\"").And.Contain(",").And.Contain("\n"));
    }

    [Test]
    public void Some_messages_are_about_several_persons()
    {
        var several = tables["communication"].Rows.Count(row => row[1].Contains('|'));
        Assert.That(several / (double)tables["communication"].Rows.Length, Is.InRange(0.03, 0.10));
    }

    [Test]
    public void Some_searches_and_judgments_come_after_the_message()
    {
        var lastMessage = tables["communication"].Rows.Where(row => row[1].Length == 8 && decoder.Time(row[4]).IsKnown)
            .GroupBy(row => row[1]).ToDictionary(group => group.Key, group => group.Max(row => decoder.Time(row[4]).Latest));
        var late = tables["screening"].Rows.Count(row =>
            decoder.Time(row[2]).IsKnown && lastMessage.TryGetValue(row[1], out var sent) && decoder.Time(row[2]).Earliest > sent);
        Assert.That(late, Is.GreaterThan(People / 100));
    }

    // The wall clock skipped this hour, so a time in it cannot be read; it happens to real exports too.
    private static bool IsSkippedHour(Cell cell) => cell.Field.Type == FieldType.Time && cell.Text.Contains("-03-", StringComparison.Ordinal) && cell.Text.Contains("T02:", StringComparison.Ordinal);

    private Cell ReadCell(FieldDefinition field, string text)
    {
        var time = field.Type == FieldType.Time ? decoder.Time(text) : default;
        return new Cell(field, text, decoder.StateOf(field, text), time.IsKnown ? time.Latest : 0, time.IsAmbiguous);
    }

    private sealed record Cell(FieldDefinition Field, string Text, FieldState State, long Latest, bool IsAmbiguous);
}
