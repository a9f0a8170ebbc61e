namespace ComplianceEngine.Readers.Tests;

public sealed class DescriptionFaultTests
{
    private static readonly TestCaseData[] Faults =
    [
        Fault("An_unknown_key", "datset: x", "dataset.yaml:1:1: error CE", "the key `datset` has no meaning here", "  = did you mean `dataset`?"),
        Fault("An_unknown_zone", "timezone: America/Gotham", "dataset.yaml:1:11: error CE4032: `America/Gotham` is no time zone; an example is `America/New_York`"),
        Fault("An_unreadable_day", "as_of: last summer", "dataset.yaml:1:8: error CE4033: a date or a date and time such as `2018-03-05T10:00:00` is expected here"),
        Fault("An_unknown_kind_of_record", "complete: [custdy]", "dataset.yaml:1:12: error CE4034: there is no kind of record `custdy`", "  = did you mean `custody`?"),
        Fault("No_YAML", "a: [", "this is not valid YAML"),
        Fault("Two_documents", "dataset: a\n---\ndataset: b", "dataset.yaml:3:1: error CE", "this file must hold one document"),
        Fault("A_list_for_a_mapping", "- a", "dataset.yaml:1:3: error CE", "`the description` must have keys of its own"),
        Source("A_file_that_is_not_named", "record: custody, map: {custody_id: a}", "the key `file` is missing here"),
        Source("A_file_that_is_not_there", "file: nothing.csv, record: custody, map: {custody_id: a}", "dataset.yaml:2:12: error CE4021: there is no file `nothing.csv`"),
        Source("A_pattern_that_nothing_fits", "file: no*.csv, record: custody, map: {custody_id: a}", "error CE4021: there is no file `no*.csv`"),
        Source("A_path_up", "file: ../x.csv, record: custody, map: {custody_id: a}", "error CE4042: `../x.csv` is no path inside the data set's folder"),
        Source("A_path_from_the_root", "file: /etc/x.csv, record: custody, map: {custody_id: a}", "error CE4042: `/etc/x.csv` is no path inside the data set's folder"),
        Source("An_unknown_field", "file: t.csv, record: custody, map: {custody_id: a, arested_at: b}", "error CE4036: a `custody` record has no field `arested_at`", "  = did you mean `arrested_at`?"),
        Source("A_record_without_its_key", "file: t.csv, records: [{record: custody, map: {person_id: a}}]", "error CE4044: `custody_id` must be mapped: it identifies a `custody` record"),
        Source("A_constant_that_is_no_choice", "file: t.csv, record: custody, map: {custody_id: a, agency: {constant: docs}}", "error CE4039: `docs` cannot be read as `custody.agency`", "  = did you mean `doc`?"),
        Source("A_translation_into_no_choice", "file: t.csv, record: custody, map: {custody_id: a, agency: {column: b, values: {X: nypf}}}", "error CE4039: `nypf` cannot be read as `custody.agency`", "  = did you mean `nypd`?"),
        Source("Two_places_to_come_from", "file: t.csv, record: custody, map: {custody_id: a, agency: {column: b, constant: doc}}", "error CE4037: `agency` must name where it comes from, by one of: column, constant, key_of, row_number"),
        Source("No_place_to_come_from", "file: t.csv, record: custody, map: {custody_id: a, facility: {blank: [x]}}", "error CE4037"),
        Source("Formats_of_a_text", "file: t.csv, record: custody, map: {custody_id: a, facility: {column: b, formats: [yyyy-MM-dd]}}", "error CE4038: `formats` has no meaning for `custody.facility`"),
        Source("A_format_with_two_digits_for_the_year", "file: t.csv, record: custody, map: {custody_id: a, admitted_at: {column: b, formats: [MM/dd/yy]}}", "error CE4040: `MM/dd/yy` is no format of a date or time"),
        Source("A_format_that_does_not_say_morning_or_afternoon", "file: t.csv, record: custody, map: {custody_id: a, admitted_at: {column: b, formats: ['MM/dd/yyyy hh:mm']}}", "error CE4040"),
        Source("A_row_number_that_is_no_key", "file: t.csv, record: custody, map: {custody_id: a, person_id: {row_number: yes}}", "error CE4038: `row_number` has no meaning for `custody.person_id`"),
        Source("A_separator_of_two_letters", "file: t.csv, separator: ab, record: custody, map: {custody_id: a}", "error CE4041: a separator is one character, and no letter, digit or quotation mark"),
        Source("An_unknown_encoding", "file: t.csv, encoding: latin9, record: custody, map: {custody_id: a}", "error CE4035: `latin9` is not allowed here; allowed are: utf-8, windows-1252"),
        Source("Column_names_for_JSON_lines", "file: t.csv, format: jsonl, columns: [a], record: custody, map: {custody_id: a}", "error CE4043"),
        Source("A_file_described_twice", "file: t.csv, record: custody, map: {custody_id: a}, ignore: rest}\n  - {file: 't*', record: charge, map: {charge_id: a}", "error CE4022: `t.csv` is described twice"),
    ];

    [TestCaseSource(nameof(Faults))]
    public void Is_reported_with_its_place_and_what_could_have_been_meant(string description, string[] expected)
    {
        using var folder = new DatasetFolder().With("t.csv", "a,b\n1,x\n").With("dataset.yaml", description);
        using var dataset = folder.Read();
        Assert.That(dataset.State, Is.Not.EqualTo(InputState.Whole));
        var diagnostics = Dump.Diagnostics(dataset);
        foreach (var text in expected) Assert.That(diagnostics, Does.Contain(text));
    }

    [Test]
    public void Everything_wrong_is_reported_at_once()
    {
        using var folder = new DatasetFolder().With("t.csv", "a,b\n1,x\n").With("dataset.yaml", """
            dataset: x
            timezone: Mars/Base
            complete: [custdy]
            sources:
              - {file: ../t.csv, record: custody, map: {custody_id: a, agency: {constant: docs}}}
            """);
        using var dataset = folder.Read();
        Assert.That(dataset.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(new[] { "CE4032", "CE4034", "CE4042", "CE4039" }));
        Assert.That(dataset.State, Is.EqualTo(InputState.Unreadable));
    }

    [Test]
    public void A_description_that_is_not_there_is_reported()
    {
        using var folder = new DatasetFolder().With("custody.csv", "custody_id,person_id\nc1,p1\n");
        using var dataset = DatasetReader.Read(folder.Path, Path.Combine(folder.Path, "map.yaml"), new ReadOptions());
        Assert.That(Dump.Diagnostics(dataset), Does.Contain("CE4030").And.Contain("it is not there"));
        Assert.That(dataset.State, Is.EqualTo(InputState.Unreadable));
    }

    private static TestCaseData Fault(string name, string description, params string[] expected) => new TestCaseData(description, expected).SetArgDisplayNames(name);

    private static TestCaseData Source(string name, string source, params string[] expected) => Fault(name, "sources:\n  - {" + source + "}\n", expected);
}
