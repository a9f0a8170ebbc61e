using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing.Tests.Cases;

/// <summary>A pack of one rule, whose cases would notice any change of it.</summary>
internal static class SmallPack
{
    private static readonly SourceText[] Files =
    [
        new("p/pack.yaml", "pack: p\ntitle: One rule\nversion: '1'\njurisdiction: Nowhere\n"),
        new("p/sources.yaml", "sources:\n  - {id: L1, title: A law, status: verified}\n"),
        new("p/late.rule.yaml", """
            rule: late
            title: A person released late
            provision: 1-1
            about: custody
            judged_on: custody.released_at
            versions:
              - in_force: {from: 2018-01-01}
                enacted_by: A law
                source: L1
                when:
                  all:
                    - custody.agency: {is: doc}
                    - custody.released_at: {after: custody.release_authorized_at}
                unless:
                  - {id: elsewhere, cite: 1-1(a), custody.released_to: {is_one_of: [state-prison, hospital]}}
                finding: "Late"
            """),
    ];

    private static readonly string[] Cases =
    [
        "{case: Late on the first day, expect: {outcome: possible_violation}}",
        "{case: Late on the day before, given: {custody: [{custody_id: c1, released_at: 2017-12-31T23:59:59}]}, expect: {outcome: not_in_force}}",
        "{case: In the second in which it was due, given: {custody: [{custody_id: c1, release_authorized_at: 2018-01-01T00:00:00}]}, expect: {outcome: not_applicable}}",
        "{case: A second late, given: {custody: [{custody_id: c1, release_authorized_at: 2017-12-31T23:59:59}]}, expect: {outcome: possible_violation}}",
        "{case: By another agency, given: {custody: [{custody_id: c1, agency: nypd}]}, expect: {outcome: not_applicable}}",
        "{case: By an agency not recorded, given: {custody: [{custody_id: c1, agency: blank}]}, expect: {outcome: undetermined, needs: [custody.agency]}}",
        "{case: Due at a time not recorded, given: {custody: [{custody_id: c1, release_authorized_at: blank}]}, expect: {outcome: undetermined, needs: [custody.release_authorized_at]}}",
        "{case: To prison, given: {custody: [{custody_id: c1, released_to: state-prison}]}, expect: {outcome: exempt, exception: elsewhere}}",
        "{case: To hospital, given: {custody: [{custody_id: c1, released_to: hospital}]}, expect: {outcome: exempt, exception: elsewhere}}",
        "{case: Nobody knows where to, given: {custody: [{custody_id: c1, released_to: blank}]}, expect: {outcome: undetermined, needs: [custody.released_to]}}",
    ];

    public static int CaseCount => Cases.Length;

    /// <summary>The pack, perhaps with a property, or with its rule changed.</summary>
    public static RulePack Load(string? property = null, Func<string, string>? rule = null)
    {
        var diagnostics = new DiagnosticBag();
        var files = Files.Select(file => rule is not null && file.Path.EndsWith(".rule.yaml", StringComparison.Ordinal) ? new SourceText(file.Path, rule(file.Text)) : file).ToList();
        if (property is not null) files.Add(new SourceText("p/late.property.yaml", property));
        var pack = RulePackLoader.Load(files, diagnostics, PackScrutiny.Errors);
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        return pack!;
    }

    /// <summary>The cases, perhaps without one.</summary>
    public static ImmutableArray<RuleTestFile> Read(RulePack pack, int? without = null) => ReadText(pack, string.Join("", Cases.Where((_, i) => i != without).Select(test => $"  - {test}\n")));

    public static ImmutableArray<RuleTestFile> ReadText(RulePack pack, string cases)
    {
        var diagnostics = new DiagnosticBag();
        var text = $$"""
            tests: late
            base:
              records:
                custody: [{custody_id: c1, person_id: p1, agency: doc, arrested_at: 2017-12-01T00:00:00, release_authorized_at: 2017-12-31T20:00:00, released_at: 2018-01-01T00:00:00, released_to: community}]
            cases:
            {{cases}}
            """;
        var files = new RuleTestRunner([pack]).Read([new SourceText("p/late.tests.yaml", text)], diagnostics);
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        return files;
    }
}
