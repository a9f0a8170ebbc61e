using System.ComponentModel.DataAnnotations;

namespace CaseManagement.Cases;

/// <summary>A message about one person to another agency, from the jail's mailbox.</summary>
internal sealed class Message : Act
{
    [Field("communication", "recipient_agency", EmptyMeans = "choose one"), Required]
    public string? RecipientAgency { get; set; }

    [Field("communication", "kind")]
    public string? Kind { get; set; }

    [Field("communication", "topics")]
    public List<string> Topics { get; set; } = [];

    [Field("communication", "purpose")]
    public string? Purpose { get; set; }

    [Field("communication", "required_by")]
    public string? RequiredBy { get; set; }

    [Field("communication", "publicly_available")]
    public bool? PubliclyAvailable { get; set; }

    [Field("communication", "recipient_immigration_duties")]
    public bool? RecipientImmigrationDuties { get; set; }

    [Field("communication", "privacy_approval")]
    public string? PrivacyApproval { get; set; }

    [Field("communication", "subject"), StringLength(200)]
    public string? Subject { get; set; }

    [Field("communication", "body"), StringLength(20_000)]
    public string? Body { get; set; }
}
