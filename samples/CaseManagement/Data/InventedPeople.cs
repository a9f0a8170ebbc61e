using CaseManagement.Cases;

namespace CaseManagement.Data;

/// <summary>Invented people, each of whom shows another answer. Their days lie around the first run.</summary>
internal static class InventedPeople
{
    /// <summary>The people of both facilities.</summary>
    /// <param name="north">Where most are.</param>
    /// <param name="south">Where one is.</param>
    /// <param name="now">New York's clock.</param>
    public static IEnumerable<Person> Of(Facility north, Facility south, DateTime now) =>
        [NoConviction(north, now), ConvictionAndWarrant(north, now), ConvictionAlone(north, now), UnknownDisposition(north, now), NoDetainer(north, now), Elsewhere(south, now)];

    // On a detainer that no judge's warrant came with, nothing excuses keeping this person or telling of the release.
    private static Person NoConviction(Facility facility, DateTime now) => new()
    {
        FacilityId = facility.Id,
        Name = "Amara Osei",
        Stays = { DueForRelease(now) },
        Detainers = { DetainerFrom(now) },
        Charges = { Assault(now, "dismissed", judgment: null) },
        Screenings = { Search(now) },
    };

    private static Person ConvictionAndWarrant(Facility facility, DateTime now)
    {
        var detainer = DetainerFrom(now, "judicial-warrant");
        var warrant = new Warrant
        {
            DetainerId = detainer.Id,
            PresentedAt = detainer.ReceivedAt,
            IssuedBy = "federal-magistrate-judge",
            Kind = "arrest",
            AuthorizesFederalImmigration = true,
        };
        return new Person
        {
            FacilityId = facility.Id,
            Name = "Ivo Petrak",
            Stays = { DueForRelease(now) },
            Detainers = { detainer },
            Warrants = { warrant },
            Charges = { Assault(now, "convicted", DateOnly.FromDateTime(now.AddYears(-2))) },
            Screenings = { Search(now) },
        };
    }

    // Whether a conviction lets the jail tell of the release when no judge signed a warrant, the law leaves open.
    private static Person ConvictionAlone(Facility facility, DateTime now) => new()
    {
        FacilityId = facility.Id,
        Name = "Mei Lindqvist",
        Stays = { DueForRelease(now) },
        Detainers = { DetainerFrom(now) },
        Charges = { Assault(now, "convicted", DateOnly.FromDateTime(now.AddYears(-2))) },
        Screenings = { Search(now) },
    };

    private static Person UnknownDisposition(Facility facility, DateTime now) => new()
    {
        FacilityId = facility.Id,
        Name = "Lena Morozova",
        Stays = { DueForRelease(now) },
        Detainers = { DetainerFrom(now) },
        Charges = { Assault(now, null, DateOnly.FromDateTime(now.AddYears(-2))) },
        Screenings = { Search(now) },
    };

    private static Person NoDetainer(Facility facility, DateTime now) => new()
    {
        FacilityId = facility.Id,
        Name = "Tomas Reyes",
        Stays = { new Stay { ArrestedAt = now.AddDays(-4), AdmittedAt = now.AddDays(-4).AddHours(9) } },
        Screenings = { Search(now) },
    };

    private static Person Elsewhere(Facility facility, DateTime now) => new()
    {
        FacilityId = facility.Id,
        Name = "Noor Haddad",
        Stays = { DueForRelease(now) },
        Detainers = { DetainerFrom(now) },
    };

    private static Stay DueForRelease(DateTime now) => new()
    {
        ArrestedAt = now.AddDays(-10),
        AdmittedAt = now.AddDays(-10).AddHours(9),
        ReleaseBasis = "recognizance",
        ReleaseAuthorizedAt = now.AddHours(-3),
        ReleaseDelayReason = "none",
    };

    private static Detainer DetainerFrom(DateTime now, string attached = "I-200") =>
        new() { ReceivedAt = now.AddDays(-9), Form = "I-247A", Reason = "reason-to-believe-removable", Attached = [attached] };

    private static Charge Assault(DateTime now, string? disposition, DateOnly? judgment) => new()
    {
        Jurisdiction = "NY",
        Law = "PL",
        Section = "120.05",
        Subdivision = "2",
        Grade = "felony",
        Inchoate = "none",
        HateCrime = false,
        CommittedOn = DateOnly.FromDateTime(now.AddYears(-3)),
        Disposition = disposition,
        Adjudication = "adult",
        JudgmentOn = judgment,
    };

    private static Screening Search(DateTime now) => new() { SearchedAt = now.AddHours(-4), Source = "e-justice-ny", Watchlist = "no-match", HistoryComplete = true };
}
