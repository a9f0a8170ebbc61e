using Microsoft.Extensions.DependencyInjection;

namespace ComplianceEngine.Hosting.Tests;

[NonParallelizable]
public sealed class TelemetryTests
{
    private static readonly string[] Tags = ["compliance.answer", "compliance.engine", "compliance.outcome", "compliance.rules"];

    [Test]
    public async Task Decisions_are_counted_by_engine_and_answer_with_the_rules_told_and_the_time_taken()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var metrics = new MetricKeeper();
        using var host = Hosts.Build(packs);
        await host.StartAsync();
        for (var i = 0; i < 3; i++) host.Engine().Ask("ice");
        host.Engine().Ask("fbi");
        var (barred, free) = ("compliance.answer=possible_violation_if_done compliance.engine=default", "compliance.answer=no_bar_found compliance.engine=default");
        Assert.Multiple(() =>
        {
            Assert.That(metrics.Values($"compliance.decisions {barred}"), Is.EqualTo(new double[] { 1, 1, 1 }));
            Assert.That(metrics.Values($"compliance.decisions {free}"), Is.EqualTo(new double[] { 1 }));
            Assert.That(metrics.Values($"compliance.decision.rules {barred}"), Is.EqualTo(new double[] { 1, 1, 1 }));
            Assert.That(metrics.Values($"compliance.decision.rules {free}"), Is.EqualTo(new double[] { 0 }));
            Assert.That(metrics.Values($"compliance.decision.duration {barred}"), Has.Count.EqualTo(3).And.All.GreaterThan(0));
        });
        await host.StopAsync();
    }

    [Test]
    public async Task Counting_takes_no_memory_while_nobody_listens()
    {
        const int Questions = 2000;
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var host = Hosts.Build(packs);
        await host.StartAsync();
        var (current, act, dossier) = (host.Engine().Current, Asking.Message("fbi"), Asking.Dossier());
        var counted = Allocated(() => current.Decide(act, dossier, null, CancellationToken.None));
        var plain = Allocated(() => current.Engine.Decide(act, dossier, null, CancellationToken.None));
        Assert.That(counted, Is.LessThanOrEqualTo(plain));
        await host.StopAsync();

        static long Allocated(Action ask)
        {
            for (var i = 0; i < Questions; i++) ask();
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Questions; i++) ask();
            return (GC.GetAllocatedBytesForCurrentThread() - before) / Questions;
        }
    }

    [Test]
    public async Task Many_decisions_at_once_are_counted_too_and_come_in_order()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var metrics = new MetricKeeper();
        using var host = Hosts.Build(packs);
        await host.StartAsync();
        var answers = new List<DecisionAnswer>();
        await foreach (var decision in host.Engine().DecideAsync(Acts(), parallelism: 3)) answers.Add(decision.Answer);
        Assert.Multiple(() =>
        {
            Assert.That(answers, Is.EqualTo(Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? DecisionAnswer.PossibleViolationIfDone : DecisionAnswer.NoBarFound)));
            Assert.That(metrics.Values("compliance.decisions compliance.answer=no_bar_found compliance.engine=default"), Has.Count.EqualTo(20));
        });
        await host.StopAsync();

        static async IAsyncEnumerable<(ProposedAct, FrozenDossier)> Acts()
        {
            for (var i = 0; i < 40; i++)
            {
                await Task.Yield();
                yield return (Asking.Message(i % 2 == 0 ? "ice" : "fbi"), Asking.Dossier());
            }
        }
    }

    [Test]
    public async Task Loads_and_refusals_are_counted_by_engine()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var metrics = new MetricKeeper();
        using var host = Hosts.Build(null, services => services.AddComplianceEngine("bill", options =>
        {
            options.PacksFolder = packs.Path;
            options.Packs.Add("law");
        }));
        await host.StartAsync();
        packs.Break("law");
        await host.Engine("bill").ReloadAsync();
        await host.Engine("bill").ReloadAsync();
        Assert.Multiple(() =>
        {
            Assert.That(metrics.Values("compliance.reloads compliance.engine=bill compliance.outcome=loaded"), Is.EqualTo(new double[] { 1 }));
            Assert.That(metrics.Values("compliance.reloads compliance.engine=bill compliance.outcome=refused"), Is.EqualTo(new double[] { 1, 1 }));
        });
        await host.StopAsync();
    }

    [Test]
    public async Task Decisions_and_loads_are_traced()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var traces = new TraceKeeper();
        using var host = Hosts.Build(packs);
        await host.StartAsync();
        host.Engine().Ask("ice");
        packs.Break("law");
        await host.Engine().ReloadAsync();
        Assert.That(traces.Lines, Is.EqualTo((string[])[
            "compliance.reload Unset compliance.engine=default compliance.outcome=loaded",
            "compliance.decide Unset compliance.engine=default compliance.answer=possible_violation_if_done compliance.rules=1",
            "compliance.reload Error compliance.engine=default compliance.outcome=refused"]));
        await host.StopAsync();
    }

    [Test]
    public async Task Nothing_of_a_person_or_an_act_stands_in_logs_metrics_or_traces()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var metrics = new MetricKeeper();
        using var traces = new TraceKeeper();
        var log = new LogKeeper();
        using var host = Hosts.Build(packs, log);
        await host.StartAsync();
        foreach (var recipient in (string[])["ice", "fbi", ""]) host.Engine().Ask(recipient);
        packs.Break("law");
        await host.Engine().ReloadAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var fault = Assert.Catch(() => host.Engine().Decide(Asking.Message("ice"), Asking.Dossier(), cancellation: cancelled.Token));
        await host.StopAsync();
        var told = string.Join('\n', [.. log.Lines, .. metrics.Lines, .. traces.Lines, fault!.ToString(), host.Engine().LastReload!.ToString()]);
        Assert.Multiple(() =>
        {
            Assert.That(log.Lines, Is.Not.Empty);
            Assert.That(metrics.TagNames.Union(traces.TagNames), Is.SubsetOf(Tags));
            foreach (var secret in Asking.Private) Assert.That(told, Does.Not.Contain(secret));
        });
    }
}
