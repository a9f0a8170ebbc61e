using ComplianceEngine.Dossiers;

namespace ComplianceEngine.Hosting.Tests.Guide;

// quoted: mapping
public sealed class OwnMapping
{
    // A row of the system's own table; a blank column stays a blank.
    private sealed record HistoryRow(string PersonId, DateTimeOffset SearchedAt, string? Answer);

    private static Screening ToScreening(HistoryRow row) => new()
    {
        ScreeningId = $"{row.PersonId}/{row.SearchedAt:O}",
        PersonId = row.PersonId,
        SearchedAt = row.SearchedAt,
        Watchlist = row.Answer switch
        {
            "N" => ScreeningWatchlist.NoMatch,
            "P" => ScreeningWatchlist.PossibleMatch,
            "Y" => ScreeningWatchlist.Match,
            _ => ScreeningWatchlist.Unknown,
        },
    };

    [TestCase(null)]
    [TestCase("")]
    [TestCase("?")]
    public void What_was_not_answered_stays_unknown(string? answer) =>
        Assert.That(ToScreening(new HistoryRow("P-1", DateTimeOffset.UnixEpoch, answer)).Watchlist, Is.EqualTo(ScreeningWatchlist.Unknown));
}
// end
