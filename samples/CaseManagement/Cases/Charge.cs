using System.ComponentModel.DataAnnotations;

namespace CaseManagement.Cases;

/// <summary>One count, from filing to judgment.</summary>
internal sealed class Charge : PersonRecord
{
    [Field("charge", "jurisdiction"), StringLength(20)]
    public string? Jurisdiction { get; set; }

    [Field("charge", "law"), StringLength(20)]
    public string? Law { get; set; }

    [Field("charge", "section"), StringLength(20)]
    public string? Section { get; set; }

    [Field("charge", "subdivision"), StringLength(20)]
    public string? Subdivision { get; set; }

    [Field("charge", "grade")]
    public string? Grade { get; set; }

    [Field("charge", "inchoate")]
    public string? Inchoate { get; set; }

    [Field("charge", "hate_crime")]
    public bool? HateCrime { get; set; }

    [Field("charge", "committed_on")]
    public DateOnly? CommittedOn { get; set; }

    [Field("charge", "disposition")]
    public string? Disposition { get; set; }

    [Field("charge", "adjudication")]
    public string? Adjudication { get; set; }

    [Field("charge", "judgment_on")]
    public DateOnly? JudgmentOn { get; set; }
}
