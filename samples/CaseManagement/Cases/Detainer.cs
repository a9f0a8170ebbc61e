namespace CaseManagement.Cases;

/// <summary>A federal request for detention or notification.</summary>
internal sealed class Detainer : PersonRecord
{
    [Field("detainer", "received_at")]
    public DateTime? ReceivedAt { get; set; }

    [Field("detainer", "form")]
    public string? Form { get; set; }

    [Field("detainer", "reason")]
    public string? Reason { get; set; }

    [Field("detainer", "attached")]
    public List<string> Attached { get; set; } = [];

    /// <summary>Empty while it stands: the jail knows when one is withdrawn.</summary>
    [Field("detainer", "withdrawn_at", EmptyMeans = FieldAttribute.NotYet)]
    public DateTime? WithdrawnAt { get; set; }
}
