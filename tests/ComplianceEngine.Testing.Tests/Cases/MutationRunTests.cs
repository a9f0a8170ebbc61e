using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing.Tests.Cases;

public sealed class MutationRunTests
{
    [Test]
    public void Cases_that_say_everything_notice_every_change()
    {
        var fates = Run(SmallPack.Load(), null, 2);
        Assert.Multiple(() =>
        {
            Assert.That(fates.Where(fate => fate.KilledBy is null).Select(fate => $"{fate.Mutant.Location}: {fate.Mutant.Change}"), Is.Empty);
            Assert.That(fates.Select(fate => fate.Mutant.Change), Is.SupersetOf(new[]
            {
                "the exception were dropped", "`all` were `any`", "it began on 2018-01-02", "it began on 2017-12-31", "`custody.agency` could also be `nypd`",
                "`custody.release_authorized_at` were a minute later", "it were `custody.released_at: {not_before: custody.release_authorized_at}`",
                "what is unknown of `custody.agency: {is_one_of: [doc]}` were taken for a no",
            }));
        });
    }

    // The first says nothing that the fourth does not.
    [Test]
    public void Without_any_one_of_them_some_change_goes_unnoticed([Range(1, 9)] int without) =>
        Assert.That(Run(SmallPack.Load(), without, 1).Count(fate => fate.KilledBy is null), Is.Positive);

    [Test]
    public void Any_number_of_threads_gives_the_same()
    {
        var pack = SmallPack.Load();
        Assert.That(MutationJson.Of("p", Run(pack, 3, 4)), Is.EqualTo(MutationJson.Of("p", Run(pack, 3, 1))));
    }

    [Test]
    public void What_goes_unnoticed_is_told_with_its_place()
    {
        var text = MutationText.Of("p", Run(SmallPack.Load(), 8, 1));
        Assert.That(text, Does.Match(@"^p: \d+ of \d+ changes noticed \(\d+\.\d %\)\n").And.Contain("""
              No test would notice if
                in rule late from 2018-01-01, exception elsewhere
                  p/late.rule.yaml:15:39: `hospital` were not among what `custody.released_to` can be

            """));
    }

    [Test]
    public void A_case_that_does_not_pass_as_the_pack_stands_is_told_of_and_nothing_is_changed()
    {
        var pack = SmallPack.Load();
        var diagnostics = new DiagnosticBag();
        var files = SmallPack.ReadText(pack, "  - {case: It is thought to be allowed, expect: {outcome: not_applicable}}\n");
        var fates = MutationRun.Of(pack, files, _ => true, 1, 0, diagnostics, null, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(fates, Is.Empty);
            Assert.That(diagnostics.ToSortedList().Select(fault => (fault.Descriptor.Code, fault.Location?.Line)), Is.EqualTo(new[] { ("CE5020", (int?)6) }));
        });
    }

    // Without any one of its cases, a suggestion is found for every change that goes unnoticed, and as a case it notices that change.
    [Test]
    public void A_case_that_is_suggested_notices_the_change([Values(1, 4, 5, 7, 9)] int without)
    {
        var pack = SmallPack.Load();
        var fates = Run(pack, without, 2, tries: 3000).Where(fate => fate.Survived).ToList();
        Assert.That(fates.Select(fate => fate.Suggestion), Is.All.Not.Null);
        foreach (var fate in fates)
        {
            var files = SmallPack.ReadText(pack, $"  {fate.Suggestion!.Yaml.TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal)}\n");
            var again = MutationRun.Of(pack, files, mutant => mutant == fate.Mutant, 1, 0, new DiagnosticBag(), null, CancellationToken.None);
            Assert.That(again.Single().KilledBy, Is.Not.Null, fate.Suggestion.Yaml);
        }
    }

    private static ImmutableArray<MutantFate> Run(RulePack pack, int? without, int threads, int tries = 0)
    {
        var diagnostics = new DiagnosticBag();
        var fates = MutationRun.Of(pack, SmallPack.Read(pack, without), _ => true, threads, tries, diagnostics, null, CancellationToken.None);
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        return fates;
    }
}
