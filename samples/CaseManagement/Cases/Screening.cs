namespace CaseManagement.Cases;

/// <summary>A search of criminal-history and watch-list databases, or word from a court or another agency.</summary>
internal sealed class Screening : PersonRecord
{
    [Field("screening", "searched_at")]
    public DateTime? SearchedAt { get; set; }

    [Field("screening", "source")]
    public string? Source { get; set; }

    [Field("screening", "watchlist")]
    public string? Watchlist { get; set; }

    [Field("screening", "history_complete")]
    public bool? HistoryComplete { get; set; }

    [Field("screening", "removal_order")]
    public string? RemovalOrder { get; set; }
}
