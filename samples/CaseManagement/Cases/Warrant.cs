namespace CaseManagement.Cases;

/// <summary>A warrant presented with a detainer or after it.</summary>
internal sealed class Warrant : PersonRecord
{
    /// <summary>The detainer of the same person that it came with.</summary>
    [Field("warrant", "detainer_id")]
    public Guid? DetainerId { get; set; }

    [Field("warrant", "presented_at")]
    public DateTime? PresentedAt { get; set; }

    [Field("warrant", "issued_by")]
    public string? IssuedBy { get; set; }

    [Field("warrant", "kind")]
    public string? Kind { get; set; }

    [Field("warrant", "authorizes_federal_immigration")]
    public bool? AuthorizesFederalImmigration { get; set; }
}
