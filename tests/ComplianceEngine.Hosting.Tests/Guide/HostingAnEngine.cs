using ComplianceEngine.Dossiers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace ComplianceEngine.Hosting.Tests.Guide;

public sealed class HostingAnEngine
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 10, 15, 0, TimeSpan.FromHours(-4));

    [Test]
    public async Task The_law_and_a_bill_stand_side_by_side()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Compliance:Packs:0", "nyc-detainer"), new("Compliance:ReloadsOnChange", "true")]);

        // quoted: services
        builder.Services.AddComplianceEngine(options => builder.Configuration.GetSection("Compliance").Bind(options));
        builder.Services.AddComplianceEngine("bill", options =>
        {
            options.Packs.Add("int-0185-2022");
            options.Readings["A11"] = "required";
        });
        builder.Services.AddHealthChecks().AddComplianceEngine().AddComplianceEngine("bill");
        // end

        using var host = builder.Build();
        await host.StartAsync();
        var services = host.Services;

        // quoted: ask
        var law = services.GetRequiredService<IComplianceEngine>();
        var bill = services.GetRequiredKeyedService<IComplianceEngine>("bill");
        // end

        var health = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Multiple(() =>
        {
            Assert.That(law.Current.ToString(), Does.StartWith("nyc-detainer "));
            Assert.That(bill.Current.ToString(), Does.StartWith("int-0185-2022 "));
            Assert.That(health.Status, Is.EqualTo(HealthStatus.Healthy));
        });
        await host.StopAsync();
    }

    [Test]
    public async Task A_request_that_asks_twice_asks_one_engine_and_stores_what_it_went_by()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddComplianceEngine(options => options.Packs.Add("nyc-detainer"));
        using var host = builder.Build();
        await host.StartAsync();
        var engine = host.Services.GetRequiredService<IComplianceEngine>();
        var stay = new Custody { CustodyId = "C-1", PersonId = "P-1", Agency = Agency.Doc, AdmittedAt = Now.AddDays(-1), ReleaseAuthorizedAt = Now };
        var dossier = new DossierBuilder { AsOf = Now }.Add(stay).Build();

        // quoted: request
        var current = engine.Current;
        var hold = current.Decide(Propose.Hold(stay, until: Now.AddHours(5)), dossier);
        var handOver = current.Decide(Propose.HandOver(stay, at: Now.AddHours(5)), dossier);
        var wentBy = current.ToString();                                                 // such as "nyc-detainer 1.0.0"; store it with the answers
        // end

        Assert.Multiple(() =>
        {
            Assert.That(hold.Answer, Is.Not.EqualTo(DecisionAnswer.NoBarFound));
            Assert.That(handOver.Answer, Is.Not.EqualTo(DecisionAnswer.NoBarFound));
            Assert.That(wentBy, Does.Match(@"^nyc-detainer \d"));
        });
        await host.StopAsync();
    }

    [Test]
    public async Task Many_acts_are_decided_at_once_in_order()
    {
        using var provider = new ServiceCollection().AddComplianceEngine(options => options.Packs.Add("nyc-detainer")).BuildServiceProvider();
        var engine = provider.GetRequiredService<IComplianceEngine>();
        var outbox = Outbox();
        var answers = new List<DecisionAnswer>();

        // quoted: bulk
        await foreach (var decision in engine.DecideAsync(outbox, parallelism: Environment.ProcessorCount))
            answers.Add(decision.Answer);
        // end

        Assert.That(answers, Has.Count.EqualTo(20).And.All.EqualTo(DecisionAnswer.NoBarFound));

        static async IAsyncEnumerable<(ProposedAct Act, FrozenDossier Dossier)> Outbox()
        {
            var nobody = new DossierBuilder { AsOf = Now }.Build();
            for (var i = 0; i < 20; i++)
            {
                await Task.Yield();
                yield return (Propose.Message(new Communication { CommunicationId = $"M-{i}", PersonIds = [], SentAt = Now, SenderAgency = Agency.Court, RecipientAgency = Agency.Court }), nobody);
            }
        }
    }
}
