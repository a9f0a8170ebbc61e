using ComplianceEngine.Records;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.ConformanceTests;

public class DossierBuilderTests
{
    [Test]
    public void Rows_of_one_person_come_as_one_dossier_in_key_order()
    {
        using var builder = new DossierBuilder();
        builder.Add("custody", ("custody_id", "c2"), ("person_id", "p1"));
        builder.Add("custody", ("custody_id", "c1"), ("person_id", "p1"));
        builder.Add("bail", ("bail_id", "b1"), ("person_id", "p1"));
        var seen = new List<string>();
        builder.ForEachDossier(dossier => seen.Add(
            $"{dossier.Person.ToText(builder.Texts)}: {dossier.Row(Vocabulary.Custody, 0).Key.ToText(builder.Texts)}, "
            + $"{dossier.Count(Vocabulary.Custody.Ordinal)} stays, {dossier.Count(Vocabulary.Bail.Ordinal)} bail"));
        Assert.That(seen, Is.EqualTo(["p1: c1, 2 stays, 1 bail"]));
    }

    [Test]
    public void A_message_about_two_persons_stands_in_both_dossiers_and_one_about_nobody_known_in_its_own()
    {
        using var builder = new DossierBuilder();
        builder.Add("communication", ("communication_id", "m1"), ("person_ids", "p1|p2"));
        builder.Add("communication", ("communication_id", "m2"));
        var seen = new List<string>();
        builder.ForEachDossier(dossier => seen.Add(
            $"{dossier.Person.ToText(builder.Texts)}:{dossier.Row(Vocabulary.Communication, 0).Key.ToText(builder.Texts)}"));
        Assert.That(seen, Is.EquivalentTo([":m2", "p1:m1", "p2:m1"]));
    }

    [Test]
    public void Fields_not_named_are_blank()
    {
        using var builder = new DossierBuilder();
        builder.Add("charge", ("charge_id", "c1"), ("person_id", "p1"));
        builder.ForEachDossier(dossier => Assert.That(
            Vocabulary.Charge.Fields.Where(field => dossier.Row(Vocabulary.Charge, 0).StateOf(field) != FieldState.Blank).Select(field => field.Name),
            Is.EqualTo(["charge_id", "person_id"])));
        Assert.That(builder.Build().CountRows(Vocabulary.Charge.Ordinal), Is.EqualTo(1));
    }

    [TestCase("2018-03-05T10:00:00", 1520262000L, 1520262000L)]
    [TestCase("2018-03-05 10:00", 1520262000L, 1520262000L)]
    [TestCase("2018-03-05T10:00:00-05:00", 1520262000L, 1520262000L)]
    [TestCase("2018-03-05T15:00Z", 1520262000L, 1520262000L)]
    [TestCase("2018-03-05", 1520226000L, 1520312399L)]
    [TestCase("2018-11-04T01:30:00", 1541309400L, 1541313000L)]
    public void Times_are_read_as_the_seconds_they_can_be(string text, long earliest, long latest)
    {
        var time = new ContractText(ZoneClock.NewYork, new TextPool()).Time(text);
        Assert.That((time.Earliest, time.Latest), Is.EqualTo((earliest, latest)));
    }

    [TestCase("", FieldState.Blank)]
    [TestCase("none", FieldState.NotYet)]
    [TestCase("2018-03-11T02:30:00", FieldState.Unreadable)]
    [TestCase("5 March 2018", FieldState.Unreadable)]
    public void Text_that_is_no_time_says_why(string text, FieldState state)
    {
        var time = new ContractText(ZoneClock.NewYork, new TextPool()).Time(text);
        Assert.That(time.State, Is.EqualTo(state));
    }

    [Test]
    public void Rows_count_from_two_in_a_file_named_after_the_record()
    {
        using var builder = new DossierBuilder();
        builder.Add("bail", ("bail_id", "b1"), ("person_id", "p1"));
        builder.Add("custody", ("custody_id", "c1"), ("person_id", "p1"));
        builder.Add("custody", ("custody_id", "c2"), ("person_id", "p1"));
        var files = builder.Build().Files;
        builder.ForEachDossier(dossier => Assert.That(
            dossier.Row(Vocabulary.Custody, 1).Origin, Is.EqualTo(new RowOrigin(files.IndexOf(new SourceFile("custody.csv")), 3))));
        Assert.That(files.Select(file => file.Name), Is.EqualTo(["bail.csv", "custody.csv"]));
    }

    [Test]
    public void A_damaged_kind_is_never_complete()
    {
        using var builder = new DossierBuilder();
        builder.Complete("charge", "detainer").Damage("charge");
        var info = builder.Build().Dataset;
        Assert.That((info.Complete[Vocabulary.Charge.Ordinal], info.Complete[Vocabulary.Detainer.Ordinal]), Is.EqualTo((false, true)));
    }

    [TestCase("custody", "arrest")]
    [TestCase("stay", "custody_id")]
    public void A_name_outside_the_vocabulary_is_refused(string record, string field)
    {
        using var builder = new DossierBuilder();
        Assert.That(() => builder.Add(record, (field, "x")), Throws.ArgumentException);
    }
}
