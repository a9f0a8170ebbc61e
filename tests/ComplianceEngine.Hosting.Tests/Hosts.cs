using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplianceEngine.Hosting.Tests;

/// <summary>Hosts with engines, whose log is kept.</summary>
internal static class Hosts
{
    /// <summary>Builds a host with one engine, without a name.</summary>
    public static IHost Build(PacksOnDisk packs, LogKeeper? log = null, Action<ComplianceEngineOptions>? configure = null) => Build(log, services => services.AddComplianceEngine(options =>
    {
        options.PacksFolder = packs.Path;
        options.Packs.Add("law");
        configure?.Invoke(options);
    }));

    /// <summary>Builds a host with what is added.</summary>
    public static IHost Build(LogKeeper? log, Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        if (log is not null) builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        add(builder.Services);
        builder.Services.AddHealthChecks();
        return builder.Build();
    }

    public static IComplianceEngine Engine(this IHost host) => host.Services.GetRequiredService<IComplianceEngine>();

    public static IComplianceEngine Engine(this IHost host, string name) => host.Services.GetRequiredKeyedService<IComplianceEngine>(name);

    public static async Task<HealthReport> HealthAsync(this IHost host) => await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
}
