using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplianceEngine.Hosting.Tests;

public sealed class ReloadTests
{
    private const DecisionAnswer Barred = DecisionAnswer.PossibleViolationIfDone;
    private const DecisionAnswer NotBarred = DecisionAnswer.NoBarFound;

    [Test]
    public async Task A_reload_puts_a_new_engine_in_place_and_the_old_one_goes_on()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var host = Hosts.Build(packs);
        await host.StartAsync();
        var before = host.Engine().Current;
        packs.Write("law", "fbi");
        Assert.That(host.Engine().Ask("ice"), Is.EqualTo(Barred), "nothing is loaded unasked");
        var result = await host.Engine().ReloadAsync();
        Assert.Multiple(() =>
        {
            Assert.That(result.Outcome, Is.EqualTo(ReloadOutcome.Loaded));
            Assert.That(result, Is.SameAs(host.Engine().LastReload));
            Assert.That(result.Generation, Is.EqualTo(2));
            Assert.That(result.Problems, Is.Empty);
            Assert.That(host.Engine().Ask("ice"), Is.EqualTo(NotBarred));
            Assert.That(before.Engine.Decide(Asking.Message("ice"), Asking.Dossier()).Answer, Is.EqualTo(Barred), "a request under way ends on its engine");
        });
        await host.StopAsync();
    }

    [Test]
    public async Task A_pack_that_does_not_check_is_refused_and_the_old_engine_stays_until_it_is_mended()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        var log = new LogKeeper();
        using var host = Hosts.Build(packs, log);
        await host.StartAsync();
        var before = host.Engine().Current;
        packs.Write("law", "fbi").Break("law");
        var refused = await host.Engine().ReloadAsync();
        Assert.Multiple(() =>
        {
            Assert.That(refused.Outcome, Is.EqualTo(ReloadOutcome.Refused));
            Assert.That(refused.Generation, Is.EqualTo(1));
            Assert.That(refused.Problems, Is.Not.Empty.And.All.Match(@"^law/messages\.rule\.yaml:\d+:\d+: CE\d{4}: "));
            Assert.That(host.Engine().Current, Is.SameAs(before));
            foreach (var problem in refused.Problems) Assert.That(log.Lines, Has.Some.StartsWith("Error").And.Contain(problem));
        });
        packs.Write("law", "fbi");
        var mended = await host.Engine().ReloadAsync();
        Assert.That(mended.Generation, Is.EqualTo(2));
        Assert.That(host.Engine().Ask("fbi"), Is.EqualTo(Barred));
        await host.StopAsync();
    }

    [Test]
    public async Task A_folder_of_packs_that_has_gone_is_refused_too()
    {
        var packs = new PacksOnDisk().Write("law", "ice");
        using var host = Hosts.Build(packs);
        await host.StartAsync();
        packs.Dispose();
        var refused = await host.Engine().ReloadAsync();
        Assert.That(refused.Problems, Has.One.StartsWith("CE1007"));
        Assert.That(host.Engine().Ask("ice"), Is.EqualTo(Barred));
        await host.StopAsync();
    }

    [Test]
    public async Task Requests_during_many_reloads_each_get_the_answer_of_one_whole_engine()
    {
        const int Reloads = 150;
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var host = Hosts.Build(packs);
        await host.StartAsync();
        var engine = host.Engine();
        using var done = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(() => AskUntil(engine, done.Token))).ToList();
        for (var i = 1; i <= Reloads; i++)
        {
            // Every third is a pack that does not check.
            packs.Write("law", i % 2 == 0 ? "ice" : "fbi");
            if (i % 3 == 0) packs.Break("law");
            var result = await engine.ReloadAsync();
            Assert.That(result.Outcome, Is.EqualTo(i % 3 == 0 ? ReloadOutcome.Refused : ReloadOutcome.Loaded));
        }

        await done.CancelAsync();
        var seen = await Task.WhenAll(asking);
        Assert.Multiple(() =>
        {
            Assert.That(engine.Current.Generation, Is.EqualTo(1 + (Reloads * 2 / 3)));
            Assert.That(seen.SelectMany(generations => generations).Distinct().Count(), Is.GreaterThan(1), "requests met more than one engine");
            foreach (var generations in seen) Assert.That(generations, Is.Ordered, "nobody meets an old engine after a newer one");
        });
        await host.StopAsync();
    }

    [Test]
    public async Task Reloads_at_once_wait_for_each_other()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var host = Hosts.Build(packs);
        await host.StartAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.Engine().ReloadAsync()));
        Assert.That(results.Select(result => result.Generation).Order(), Is.EqualTo(Enumerable.Range(2, 20)));
        await host.StopAsync();
    }

    [Test]
    public async Task A_changed_file_is_loaded_by_itself_and_a_broken_one_refused_by_itself()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var host = Hosts.Build(packs, configure: options =>
        {
            options.ReloadsOnChange = true;
            options.QuietTime = TimeSpan.FromMilliseconds(50);
        });
        await host.StartAsync();
        packs.Write("law", "fbi");
        await Until(() => host.Engine().Current.ToString() == "law fbi");
        packs.Break("law");
        await Until(() => host.Engine().LastReload!.Outcome == ReloadOutcome.Refused);
        Assert.That(host.Engine().Ask("fbi"), Is.EqualTo(Barred));
        packs.Write("law", "ice");
        await Until(() => host.Engine().Current.ToString() == "law ice");
        await host.StopAsync();
        var last = host.Engine().LastReload;
        packs.Write("law", "fbi");
        await Task.Delay(200);
        Assert.That(host.Engine().LastReload, Is.SameAs(last), "a host that has stopped follows nothing");
    }

    [Test]
    public async Task A_folder_that_is_put_in_the_place_of_a_pack_is_loaded_by_itself()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var next = new PacksOnDisk().Write("law", "fbi");
        using var host = Hosts.Build(packs, configure: options =>
        {
            options.ReloadsOnChange = true;
            options.QuietTime = TimeSpan.FromMilliseconds(50);
        });
        await host.StartAsync();
        Directory.Move(Path.Combine(packs.Path, "law"), Path.Combine(next.Path, "law-before"));
        Directory.Move(Path.Combine(next.Path, "law"), Path.Combine(packs.Path, "law"));
        await Until(() => host.Engine().Current.ToString() == "law fbi");
        packs.Write("law", "ice");
        await Until(() => host.Engine().Current.ToString() == "law ice");
        await host.StopAsync();
    }

    [Test]
    public async Task Health_is_degraded_while_newer_packs_are_refused()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var host = Hosts.Build(null, services =>
        {
            services.AddComplianceEngine("bill", options =>
            {
                options.PacksFolder = packs.Path;
                options.Packs.Add("law");
            });
            services.AddHealthChecks().AddComplianceEngine("bill", tags: ["ready"]);
        });
        Assert.That((await host.HealthAsync()).Status, Is.EqualTo(HealthStatus.Unhealthy), "before the start there is no engine");
        await host.StartAsync();
        var healthy = await host.HealthAsync();
        packs.Break("law");
        await host.Engine("bill").ReloadAsync();
        var degraded = (await host.HealthAsync()).Entries["compliance-engine-bill"];
        packs.Write("law", "ice");
        await host.Engine("bill").ReloadAsync();
        var mended = await host.HealthAsync();
        Assert.Multiple(() =>
        {
            Assert.That(healthy.Status, Is.EqualTo(HealthStatus.Healthy));
            Assert.That(healthy.Entries["compliance-engine-bill"].Data["packs"], Is.EqualTo("law ice"));
            Assert.That(healthy.Entries["compliance-engine-bill"].Tags, Is.EqualTo((string[])["ready"]));
            Assert.That(degraded.Status, Is.EqualTo(HealthStatus.Degraded));
            Assert.That((string[])degraded.Data["problems"], Has.Some.Contains("CE2004"));
            Assert.That(mended.Status, Is.EqualTo(HealthStatus.Healthy));
        });
        await host.StopAsync();
    }

    // The pack's version says what its engine must answer.
    private static List<int> AskUntil(IComplianceEngine engine, CancellationToken done)
    {
        var (act, dossier, generations) = (Asking.Message("ice"), Asking.Dossier(), new List<int>());
        while (!done.IsCancellationRequested)
        {
            var current = engine.Current;
            var expected = current.Packs[0].Version == "ice" ? Barred : NotBarred;
            if (current.Engine.Decide(act, dossier, null, CancellationToken.None).Answer != expected) throw new InvalidOperationException($"engine {current.Generation} answers for another pack");
            generations.Add(current.Generation);
        }

        return generations;
    }

    // The limit only keeps a run from waiting for ever.
    private static async Task Until(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!holds()) await Task.Delay(20, limit.Token);
    }
}
