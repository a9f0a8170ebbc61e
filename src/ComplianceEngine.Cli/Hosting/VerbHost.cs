using ComplianceEngine.Cli.Terminals;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplianceEngine.Cli.Hosting;

/// <summary>Runs a verb inside a host, which gives it configuration, logging and Ctrl-C, and nothing else.</summary>
/// <remarks>The host starts empty, without files, environment or loggers of its own: each would cost more than a small audit.</remarks>
/// <param name="terminal">The terminal.</param>
internal sealed class VerbHost(Terminal terminal)
{
    /// <summary>Runs a verb to its end.</summary>
    /// <param name="create">Makes the verb.</param>
    public int Run(Func<VerbServices, IVerb> create)
    {
        using var host = Build();
        host.Start();
        try
        {
            var verb = create(host.Services.GetRequiredService<VerbServices>());
            return (int)verb.Run(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        }
        finally
        {
            host.StopAsync().GetAwaiter().GetResult();
        }
    }

    private IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "compliance" });
        builder.Configuration.AddInMemoryCollection(RunSettings.Variables.Select(name => KeyValuePair.Create(name, terminal.Variable(name))));
        var settings = RunSettings.From(builder.Configuration);
        builder.Logging.AddProvider(new StandardErrorLoggerProvider(terminal)).SetMinimumLevel(settings.Log).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        builder.Services.AddSingleton(services => new VerbServices(terminal, settings, services.GetRequiredService<ILoggerFactory>()));
        return builder.Build();
    }
}
