using System.Diagnostics.CodeAnalysis;
using ComplianceEngine.Cli.Datasets;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplianceEngine.Cli.Hosting;

/// <summary>Runs a verb inside a host, which gives it configuration, logging and Ctrl-C.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class VerbHost(Terminal terminal)
{
    /// <summary>Runs a verb to its end.</summary>
    /// <typeparam name="TVerb">The verb.</typeparam>
    /// <typeparam name="TArguments">What the command line asked of it.</typeparam>
    public async Task<int> RunAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TVerb, TArguments>(TArguments arguments)
        where TVerb : class, IVerb
        where TArguments : class
    {
        using var host = Build<TVerb, TArguments>(arguments);
        await host.StartAsync();
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        try
        {
            return (int)host.Services.GetRequiredService<TVerb>().Run(stopping);
        }
        finally
        {
            await host.StopAsync();
        }
    }

    private IHost Build<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TVerb, TArguments>(TArguments arguments)
        where TVerb : class, IVerb
        where TArguments : class
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "compliance" });
        builder.Configuration.AddEnvironmentVariables(RunSettings.Prefix);
        var settings = RunSettings.From(builder.Configuration);
        builder.Logging.AddProvider(new StandardErrorLoggerProvider(terminal))
            .SetMinimumLevel(settings.Log)
            .AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        builder.Services.AddSingleton(terminal).AddSingleton(settings).AddSingleton(arguments)
            .AddSingleton<ProgressBar>().AddSingleton<PackLibrary>().AddSingleton<DatasetLoader>().AddSingleton<TVerb>();
        return builder.Build();
    }
}
