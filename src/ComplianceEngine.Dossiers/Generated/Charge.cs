// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>One count, from filing to judgment.</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Charge : DossierRecord
{
    /// <summary><c>charge_id</c>, which identifies the record; it must be given.</summary>
    public required string? ChargeId { get; init; }

    /// <summary><c>person_id</c>, whom it is about. Personal.</summary>
    public string? PersonId { get; init; }

    /// <summary><c>custody_id</c>, an identifier.</summary>
    public string? CustodyId { get; init; }

    /// <summary><c>jurisdiction</c>: NY, federal, or a state's two letters.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary><c>law</c>: PL, VTL, … for New York.</summary>
    public string? Law { get; init; }

    /// <summary><c>section</c>: 120.05, 130.65-a, 265.02.</summary>
    public string? Section { get; init; }

    /// <summary><c>subdivision</c>: 2, 2(b).</summary>
    public string? Subdivision { get; init; }

    /// <summary><c>grade</c>, one of the words of an export.</summary>
    public ChargeGrade Grade { get; init; }

    /// <summary><c>inchoate</c>, one of the words of an export.</summary>
    public ChargeInchoate Inchoate { get; init; }

    /// <summary><c>hate_crime</c>, yes or no.</summary>
    public bool? HateCrime { get; init; }

    /// <summary><c>committed_on</c>, a date.</summary>
    public RecordedDate CommittedOn { get; init; }

    /// <summary><c>disposition</c>, one of the words of an export.</summary>
    public ChargeDisposition Disposition { get; init; }

    /// <summary><c>adjudication</c>, one of the words of an export.</summary>
    public ChargeAdjudication Adjudication { get; init; }

    /// <summary><c>judgment_on</c>: sentence entered, CPL 1.20(15).</summary>
    public RecordedDate JudgmentOn { get; init; }

    /// <summary><c>conditional_discharge</c>, yes or no.</summary>
    public bool? ConditionalDischarge { get; init; }

    /// <summary><c>cpl_170_70_release</c>: matters to 2013-2014 law only.</summary>
    public bool? Cpl17070Release { get; init; }

    /// <summary><c>mandatory_youthful_offender</c>: must be found a youthful offender, CPL 720.20(1)(b); 2013-2014 law.</summary>
    public bool? MandatoryYouthfulOffender { get; init; }

    /// <summary><c>predicate_felony_equivalent</c>: for a foreign conviction, PL 70.06(1)(b)(i).</summary>
    public bool? PredicateFelonyEquivalent { get; init; }

    /// <summary><c>equivalent_section</c>: for a foreign conviction, the New York section it equals.</summary>
    public string? EquivalentSection { get; init; }

    /// <summary><c>disposed_on</c>: when the case ended otherwise than by judgment.</summary>
    public RecordedDate DisposedOn { get; init; }

    /// <summary><c>patronizing</c>: for PL 240.37: relates to patronizing; 2013-2014 law.</summary>
    public bool? Patronizing { get; init; }

    /// <summary><c>firearm_or_ammunition</c>: for PL 265.01: relates to a firearm, rifle, shotgun, bullet or ammunition; 2013-2014 law.</summary>
    public bool? FirearmOrAmmunition { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Charge;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], ChargeId);
        visitor.Id(fields[1], PersonId);
        visitor.Id(fields[2], CustodyId);
        visitor.Text(fields[3], Jurisdiction);
        visitor.Text(fields[4], Law);
        visitor.Text(fields[5], Section);
        visitor.Text(fields[6], Subdivision);
        visitor.Choice(fields[7], (int)Grade);
        visitor.Choice(fields[8], (int)Inchoate);
        visitor.Flag(fields[9], HateCrime);
        visitor.Date(fields[10], CommittedOn);
        visitor.Choice(fields[11], (int)Disposition);
        visitor.Choice(fields[12], (int)Adjudication);
        visitor.Date(fields[13], JudgmentOn);
        visitor.Flag(fields[14], ConditionalDischarge);
        visitor.Flag(fields[15], Cpl17070Release);
        visitor.Flag(fields[16], MandatoryYouthfulOffender);
        visitor.Flag(fields[17], PredicateFelonyEquivalent);
        visitor.Text(fields[18], EquivalentSection);
        visitor.Date(fields[19], DisposedOn);
        visitor.Flag(fields[20], Patronizing);
        visitor.Flag(fields[21], FirearmOrAmmunition);
    }
}

/// <summary>What <c>charge.grade</c> can be.</summary>
public enum ChargeGrade
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>felony</c>.</summary>
    Felony = 1,

    /// <summary><c>misdemeanor</c>.</summary>
    Misdemeanor = 2,

    /// <summary><c>violation</c>.</summary>
    Violation = 3,

    /// <summary><c>infraction</c>.</summary>
    Infraction = 4,
}

/// <summary>What <c>charge.inchoate</c> can be.</summary>
public enum ChargeInchoate
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>none</c>.</summary>
    None = 1,

    /// <summary><c>attempt</c>.</summary>
    Attempt = 2,

    /// <summary><c>conspiracy</c>.</summary>
    Conspiracy = 3,

    /// <summary><c>solicitation</c>.</summary>
    Solicitation = 4,

    /// <summary><c>facilitation</c>.</summary>
    Facilitation = 5,
}

/// <summary>What <c>charge.disposition</c> can be.</summary>
public enum ChargeDisposition
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>pending</c>.</summary>
    Pending = 1,

    /// <summary><c>plea-entered</c>.</summary>
    PleaEntered = 2,

    /// <summary><c>convicted</c>.</summary>
    Convicted = 3,

    /// <summary><c>acquitted</c>.</summary>
    Acquitted = 4,

    /// <summary><c>dismissed</c>.</summary>
    Dismissed = 5,

    /// <summary><c>acd</c>.</summary>
    Acd = 6,

    /// <summary><c>declined</c>.</summary>
    Declined = 7,
}

/// <summary>What <c>charge.adjudication</c> can be.</summary>
public enum ChargeAdjudication
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>adult</c>.</summary>
    Adult = 1,

    /// <summary><c>youthful-offender</c>.</summary>
    YouthfulOffender = 2,

    /// <summary><c>juvenile-delinquent</c>.</summary>
    JuvenileDelinquent = 3,
}
