using System.Buffers;
using System.Text;

namespace ComplianceEngine.Reports.Tests;

/// <summary>Invented findings, and what a writer makes of them.</summary>
internal static class SomeFinding
{
    public static Finding Full => new()
    {
        FindingId = "0123456789abcdef",
        Rule = "nyc.9-131.communications",
        RuleVersion = new DateOnly(2015, 2, 12),
        Pack = "nyc-detainer",
        Provision = "9-131(h)(1)",
        Outcome = Outcome.Undetermined,
        Disputed = true,
        Readings = [new("A1", "advocates", Outcome.PossibleViolation), new("A1", "doc", Outcome.Undetermined)],
        Record = "communication",
        RecordId = "m1",
        PersonId = "p1",
        OccurredAt = "2018-03-05T10:00:00-05:00",
        Needs = [new("screening", "s1", "watchlist"), new("charge", null, "disposition")],
        Asks = ["unrelated"],
        Exceptions = [new("conviction", "9-131(h)(1)(i)", Truth.Unknown), new("required-by-law", "9-131(h)(1)(iii)", Truth.False)],
        Evidence = [new("communication", "m1", "communication.csv", 2, [new("sender_agency", "doc"), new("subject", null)])],
        Explanation = "doc told ice: release-date",
        Challenged = true,
    };

    public static Finding Bare => Full with
    {
        RuleVersion = null,
        Outcome = Outcome.NotInForce,
        Disputed = false,
        Readings = [],
        PersonId = null,
        OccurredAt = null,
        Needs = [],
        Asks = [],
        Exceptions = [],
        Evidence = [],
    };

    public static string Written(Action<Finding, IBufferWriter<byte>> write, Finding finding)
    {
        var output = new ArrayBufferWriter<byte>();
        write(finding, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
