// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
namespace ComplianceEngine.Dossiers;

/// <summary>City, state and federal agencies.</summary>
public enum Agency
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>doc</c>.</summary>
    Doc = 1,

    /// <summary><c>nypd</c>.</summary>
    Nypd = 2,

    /// <summary><c>probation</c>.</summary>
    Probation = 3,

    /// <summary><c>court</c>.</summary>
    Court = 4,

    /// <summary><c>other-city</c>.</summary>
    OtherCity = 5,

    /// <summary><c>ice</c>.</summary>
    Ice = 6,

    /// <summary><c>hsi</c>.</summary>
    Hsi = 7,

    /// <summary><c>cbp</c>.</summary>
    Cbp = 8,

    /// <summary><c>uscis</c>.</summary>
    Uscis = 9,

    /// <summary><c>dhs-other</c>.</summary>
    DhsOther = 10,

    /// <summary><c>fbi</c>.</summary>
    Fbi = 11,

    /// <summary><c>dea</c>.</summary>
    Dea = 12,

    /// <summary><c>atf</c>.</summary>
    Atf = 13,

    /// <summary><c>usms</c>.</summary>
    Usms = 14,

    /// <summary><c>other-federal</c>.</summary>
    OtherFederal = 15,

    /// <summary><c>state</c>.</summary>
    State = 16,

    /// <summary><c>other</c>.</summary>
    Other = 17,
}

/// <summary>Who signed a warrant.</summary>
public enum WarrantIssuer
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>article-iii-judge</c>.</summary>
    ArticleIiiJudge = 1,

    /// <summary><c>federal-magistrate-judge</c>.</summary>
    FederalMagistrateJudge = 2,

    /// <summary><c>immigration-judge</c>.</summary>
    ImmigrationJudge = 3,

    /// <summary><c>immigration-officer</c>.</summary>
    ImmigrationOfficer = 4,

    /// <summary><c>state-judge</c>.</summary>
    StateJudge = 5,

    /// <summary><c>other</c>.</summary>
    Other = 6,
}

/// <summary>What an act is for.</summary>
public enum Purpose
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>civil-immigration-enforcement</c>.</summary>
    CivilImmigrationEnforcement = 1,

    /// <summary><c>criminal-immigration-enforcement</c>.</summary>
    CriminalImmigrationEnforcement = 2,

    /// <summary><c>criminal-investigation</c>.</summary>
    CriminalInvestigation = 3,

    /// <summary><c>unrelated</c>.</summary>
    Unrelated = 4,
}

/// <summary>Which law an act for criminal immigration enforcement serves.</summary>
public enum ImmigrationOffense
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>ina-entry-or-presence</c>.</summary>
    InaEntryOrPresence = 1,

    /// <summary><c>other-entry-or-presence</c>.</summary>
    OtherEntryOrPresence = 2,

    /// <summary><c>registration-travel-or-supervision</c>.</summary>
    RegistrationTravelOrSupervision = 3,

    /// <summary><c>named-by-the-mayor</c>.</summary>
    NamedByTheMayor = 4,
}
