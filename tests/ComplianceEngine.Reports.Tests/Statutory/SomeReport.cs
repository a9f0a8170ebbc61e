using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Reports.Tests.Statutory;

/// <summary>A made-up report and counts for it.</summary>
internal static class SomeReport
{
    private static readonly SourceText[] Files =
    [
        new("some/pack.yaml", "pack: some\ntitle: Some pack\nversion: 1.0.0\njurisdiction: nowhere\n"),
        new("some/sources.yaml", "sources:\n  - {id: LAW, title: A law, status: unverified}\n"),
        new("some/some.report.yaml", """
            report: some
            title: Report on <messages> & more
            provision: 1-1(f)
            versions:
              - years: {from: 2019}
                year_ends: 06-30
                due: 09-01
                enacted_by: Local Law 1
                source: LAW
                note: A note on the clause.
                items:
                  - {item: 1, figure: messages}
                  - {item: 2, figure: by-agency, starts: 2019-01-01}
                  - {item: 3, not_in_records: "Money received, in dollars"}
            ---
            figure: messages
            counts: Messages
            about: communication
            counted_on: communication.sent_at
            note: A note on messages.
            when: always
            parts:
              - {part: i, counts: long ones, when: {communication.kind: {is: response}}}
            ---
            figure: by-agency
            counts: Messages by agency
            about: communication
            counted_on: communication.sent_at
            when: always
            by: [communication.sender_agency, communication.recipient_agency]
            """),
    ];

    public static ReportPlan Plan { get; } = MakePlan();

    public static FilledReport Filled(decimal? money = null, params (string Line, decimal Figure)[] published) => FilledReport.Create(
        Plan,
        "=danger",
        [
            new LineCount(Plan.Lines[0], 1200, 3, [new OpenCount(["charge.grade", "charge.section"], 2), new OpenCount(["reading A5"], 1)], [], [CountLimit.NotComplete, CountLimit.NotOver]),
            new LineCount(Plan.Lines[1], 0, 0, [], [], []),
            new LineCount(Plan.Lines[2], 5, 0, [], [new GroupCount(["ice", ""], 4), new GroupCount(["ice", "doc"], 1)], []),
        ],
        money is { } sum ? new Dictionary<string, decimal> { ["3"] = sum } : [],
        published.ToDictionary(pair => pair.Line, pair => pair.Figure));

    private static ReportPlan MakePlan()
    {
        var diagnostics = new DiagnosticBag();
        var pack = RulePackLoader.Load(Files, diagnostics) ?? throw new InvalidOperationException(string.Concat(diagnostics.ToSortedList().Select(DiagnosticFormatter.Format)));
        return ReportPlan.For(pack, pack.Reports[0], 2019)!;
    }
}
