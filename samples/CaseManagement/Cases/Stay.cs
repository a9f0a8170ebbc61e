namespace CaseManagement.Cases;

/// <summary>One stay in the jail.</summary>
internal sealed class Stay : PersonRecord
{
    [Field("custody", "arrested_at")]
    public DateTime? ArrestedAt { get; set; }

    [Field("custody", "admitted_at")]
    public DateTime? AdmittedAt { get; set; }

    [Field("custody", "release_basis")]
    public string? ReleaseBasis { get; set; }

    /// <summary>Empty while no release is due: the jail knows when it is.</summary>
    [Field("custody", "release_authorized_at", EmptyMeans = FieldAttribute.NotYet)]
    public DateTime? ReleaseAuthorizedAt { get; set; }

    [Field("custody", "release_delay_reason")]
    public string? ReleaseDelayReason { get; set; }

    /// <summary>Empty while the person is here: the jail knows when one leaves.</summary>
    [Field("custody", "released_at", EmptyMeans = FieldAttribute.NotYet)]
    public DateTime? ReleasedAt { get; set; }

    [Field("custody", "released_to")]
    public string? ReleasedTo { get; set; }
}
