using System.Diagnostics.Metrics;
using ComplianceEngine.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds engines to a program's services.</summary>
public static class ComplianceEngineServices
{
    /// <summary>Adds the program's engine: ask for <see cref="IComplianceEngine"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options. What is wrong with them, or with the packs, keeps the host from starting.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddComplianceEngine(this IServiceCollection services, Action<ComplianceEngineOptions> configure)
    {
        Add(services, Options.Options.DefaultName, configure);
        services.TryAddSingleton<IComplianceEngine>(provider => provider.GetRequiredKeyedService<HostedEngine>(Options.Options.DefaultName));
        return services;
    }

    /// <summary>Adds one of several engines, each with packs and readings of its own: ask for <see cref="IComplianceEngine"/> by this key.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The engine's name and key.</param>
    /// <param name="configure">Sets the options. What is wrong with them, or with the packs, keeps the host from starting.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static IServiceCollection AddComplianceEngine(this IServiceCollection services, string name, Action<ComplianceEngineOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Add(services, name, configure);
        services.TryAddKeyedSingleton<IComplianceEngine>(name, (provider, _) => provider.GetRequiredKeyedService<HostedEngine>(name));
        return services;
    }

    /// <summary>
    /// Adds a health check of an engine: healthy with its packs loaded, degraded while newer ones are refused, and without an engine the
    /// failure status, unhealthy unless told otherwise. It tells packs, versions and problems, and nothing of records.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="engine">The engine's name; empty for the one without a name.</param>
    /// <param name="failureStatus">The status without an engine; <see langword="null"/> for unhealthy.</param>
    /// <param name="tags">Tags of the check; <see langword="null"/> for none.</param>
    /// <returns>The same health checks.</returns>
    public static IHealthChecksBuilder AddComplianceEngine(
        this IHealthChecksBuilder builder, string engine = "", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null) => builder.Add(new HealthCheckRegistration(
            engine.Length == 0 ? "compliance-engine" : $"compliance-engine-{engine}",
            provider => new EngineHealthCheck(provider.GetRequiredKeyedService<HostedEngine>(engine)), failureStatus, tags));

    private static void Add(IServiceCollection services, string name, Action<ComplianceEngineOptions> configure)
    {
        services.AddOptions<ComplianceEngineOptions>(name).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ComplianceEngineOptions>, OptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new EngineTelemetry(provider.GetService<IMeterFactory>()));
        if (services.Any(service => service.IsKeyedService && service.ServiceType == typeof(HostedEngine) && Equals(service.ServiceKey, name))) return;
        services.AddKeyedSingleton(name, (provider, _) => new HostedEngine(
            name, new EngineLoader(OptionsOf(provider, name)), provider.GetRequiredService<EngineTelemetry>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetService<ILogger<HostedEngine>>() ?? NullLogger<HostedEngine>.Instance));
        services.AddSingleton<IHostedService>(provider => new EngineStarter(
            provider.GetRequiredKeyedService<HostedEngine>(name), OptionsOf(provider, name), provider.GetRequiredService<TimeProvider>()));
    }

    private static ComplianceEngineOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<ComplianceEngineOptions>>().Get(name);
}
