using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers.Tests;

public sealed class DossierBuilderTests
{
    private static readonly DateTimeOffset Noon = new(2018, 3, 5, 12, 0, 0, TimeSpan.FromHours(-5));

    [Test]
    public void What_is_known_builds_a_dossier()
    {
        var builder = new DossierBuilder { AsOf = Noon }
            .Add(new Custody { CustodyId = "C1", PersonId = "P1", Agency = Agency.Doc, ArrestedAt = Noon.AddDays(-2), ReleasedAt = RecordedTime.None })
            .Add(new Detainer { DetainerId = "D1", PersonId = "P1", CustodyId = "C1", ReceivedAt = new DateOnly(2018, 3, 4), WithdrawnAt = RecordedTime.None })
            .Complete(Vocabulary.Detainer, Vocabulary.Warrant);
        Assert.That(builder.TryBuild(out var dossier, out var report), Is.True);
        Assert.That(report.Problems, Is.Empty);
        Assert.That(dossier, Is.Not.Null);
    }

    [Test]
    public void Everything_wrong_is_told_at_once_by_record_index_and_field()
    {
        var builder = new DossierBuilder { AsOf = RecordedTime.Local(new DateTime(2018, 3, 11, 2, 30, 0)) }
            .Add(new Custody { CustodyId = null, PersonId = "", ArrestedAt = Noon, ReleasedAt = Noon.AddHours(-1) })
            .Add(new Charge { ChargeId = "Z1", PersonId = "P1", Grade = (ChargeGrade)9, Law = "\ud800" })
            .Add(new Charge { ChargeId = " ", PersonId = "P1" })
            .Add(new Detainer { DetainerId = "D1", PersonId = "P1", Attached = DetainerAttachments.None | DetainerAttachments.I200, ReceivedAt = RecordedTime.Local(new DateTime(2018, 3, 11, 2, 30, 0)) })
            .Add(new Communication { CommunicationId = "M1", PersonIds = ["P1", ""], Topics = (CommunicationTopics)(1 << 20) })
            .Add(new Incarceration { IncarcerationId = "I1", PersonId = "P1", From = new DateOnly(2018, 2, 2), To = new DateOnly(2018, 2, 1) });
        var report = Assert.Throws<DossierException>(() => builder.Build())!.Report;
        Assert.That(report.ToString(), Is.EqualTo("""
            dossier.as_of: error: clocks were put forward over this time, so that it never was
            custody[0].custody_id: error: the key is missing
            custody[0].person_id: error: an identifier is empty; one that is not known is left out
            custody[0].released_at: error: this lies before `arrested_at`
            charge[0].grade: error: this number stands for no choice
            charge[0].law: error: this is no valid text
            charge[1].charge_id: error: an identifier is empty; one that is not known is left out
            incarceration[0].to: error: this lies before `from`
            detainer[0].attached: error: `none` stands beside other choices
            detainer[0].received_at: error: clocks were put forward over this time, so that it never was
            communication[0].person_ids: error: an identifier is empty; one that is not known is left out
            communication[0].topics: error: this number stands for no choices
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void What_is_odd_is_told_and_keeps_nobody_from_building()
    {
        var builder = new DossierBuilder()
            .Add(new Custody { CustodyId = "C1", PersonId = "P1", ReleasedAt = RecordedTime.None })
            .Add(new Custody { CustodyId = "C1", PersonId = "P1" })
            .Add(new Charge { ChargeId = "Z1", CustodyId = "C9" })
            .Add(new Warrant { WarrantId = "W1", PersonId = "P1", DetainerId = "D1" });
        Assert.That(builder.TryBuild(out _, out var report), Is.True);
        Assert.That(report.ToString(), Is.EqualTo("""
            dossier.as_of: warning: it is not given, so that what is `none` can have happened at any time
            custody[1].custody_id: warning: another record has this key; they are joined, and fields in which they differ count as unknown
            charge[0].custody_id: warning: the custody that this names is not there
            charge[0].person_id: warning: no person is named, so that no charge counts as complete and none is found by a person
            warrant[0].detainer_id: warning: the detainer that this names is not there
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void A_time_is_told_as_it_was_recorded() => Assert.Multiple(() =>
    {
        Assert.That(default(RecordedTime).IsUnknown, Is.True);
        Assert.That(RecordedTime.None.ToString(), Is.EqualTo("none"));
        Assert.That(((RecordedTime)Noon).ToString(), Is.EqualTo("2018-03-05T17:00:00Z"));
        Assert.That(((RecordedTime)new DateOnly(2018, 3, 5)).ToString(), Is.EqualTo("2018-03-05"));
        Assert.That(RecordedTime.Local(new DateTime(2018, 11, 4, 1, 30, 0)).ToString(), Is.EqualTo("2018-11-04T01:30:00"));
        Assert.That(((RecordedTime)(DateTimeOffset?)null).IsUnknown, Is.True);
        Assert.That(() => RecordedTime.Local(DateTime.UnixEpoch), Throws.ArgumentException);
        Assert.That(RecordedDate.None.ToString(), Is.EqualTo("none"));
        Assert.That(((RecordedDate)(DateOnly?)null).IsUnknown, Is.True);
        Assert.That(((RecordedDate)new DateOnly(2018, 3, 5)).ToString(), Is.EqualTo("2018-03-05"));
    });

    [TestCase("1969-12-31T23:59:58.5Z", -2L)]
    [TestCase("2018-03-05T12:00:00.999-05:00", 1520269200L)]
    public void Parts_of_a_second_are_cut_off(string text, long seconds)
    {
        RecordedTime time = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(time.ToValue(ZoneClock.NewYork), Is.EqualTo(TimeValue.At(seconds)));
    }

    [Test]
    public void A_record_shows_its_kind_and_nothing_of_what_it_holds() =>
        Assert.That($"{new Custody { CustodyId = "C1", PersonId = "Jane" }}", Is.EqualTo("custody"));
}
