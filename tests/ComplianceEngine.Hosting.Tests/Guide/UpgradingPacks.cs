using System.Diagnostics.Metrics;

namespace ComplianceEngine.Hosting.Tests.Guide;

public sealed class UpgradingPacks
{
    [Test]
    public async Task A_reload_tells_how_it_went()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var host = Hosts.Build(packs);
        await host.StartAsync();
        packs.Break("law");
        var engine = host.Engine();
        var told = new List<string>();

        // quoted: reload
        var result = await engine.ReloadAsync();
        if (result.Outcome == ReloadOutcome.Refused)
            foreach (var problem in result.Problems) told.Add(problem);                  // the engine before goes on answering
        // end

        Assert.That(told, Is.Not.Empty.And.All.Contains("law/messages.rule.yaml"));
        await host.StopAsync();
    }

    [Test]
    public void The_guide_lists_every_instrument_and_no_other()
    {
        var published = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => Keep(instrument) };
        listener.Start();
        using var telemetry = new EngineTelemetry(null);
        var listed = GuidePage.Table("| instrument").Select(row => row[0].Trim('`'));
        Assert.That(listed, Is.EquivalentTo(published.Distinct()));

        void Keep(Instrument instrument)
        {
            if (instrument.Meter.Name == ComplianceTelemetry.Name) published.Add(instrument.Name);
        }
    }

    [Test]
    public void The_guide_lists_every_answer_and_no_other() => Assert.That(
        GuidePage.Table("| answer").Select(row => row[0].Trim('`')), Is.EqualTo(Enum.GetNames<DecisionAnswer>()));

    [Test]
    public void The_guide_lists_every_option_and_no_other() => Assert.That(
        GuidePage.Table("| option").Select(row => row[0].Trim('`')), Is.EquivalentTo(typeof(ComplianceEngineOptions).GetProperties().Select(option => option.Name)));
}
