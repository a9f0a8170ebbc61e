// quoted: program
using ComplianceEngine.Dossiers;
using ComplianceEngine.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateEmptyApplicationBuilder(null);
builder.Services.AddComplianceEngine(options => options.Packs.Add("nyc-detainer"));
using var host = builder.Build();
await host.StartAsync();
var engine = host.Services.GetRequiredService<IComplianceEngine>();

var now = new DateTimeOffset(2026, 6, 1, 10, 15, 0, TimeSpan.FromHours(-4));
var message = new Communication
{
    CommunicationId = "M-1",
    PersonIds = ["P-1"],
    SentAt = now,
    SenderAgency = Agency.Doc,
    SenderOnDuty = true,
    RecipientAgency = Agency.Ice,
    Topics = CommunicationTopics.ReleaseDate,
    PubliclyAvailable = false,
    Purpose = Purpose.CivilImmigrationEnforcement,
    RequiredBy = CommunicationRequiredBy.None,
};
var dossier = new DossierBuilder { AsOf = now }
    .Add(new Custody { CustodyId = "C-1", PersonId = "P-1", Agency = Agency.Doc, AdmittedAt = now.AddDays(-1) })
    .Add(new Screening { ScreeningId = "S-1", PersonId = "P-1", SearchedAt = now, HistoryComplete = true, Watchlist = ScreeningWatchlist.NoMatch })
    .Build();

var decision = engine.Decide(Propose.Message(message), dossier);
Console.WriteLine(decision.Reason);
foreach (var rule in decision.Rules) Console.WriteLine($"- {rule.Reason}");
Console.WriteLine(decision.Notice);
await host.StopAsync();
// end
