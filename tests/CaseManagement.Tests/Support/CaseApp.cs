using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Tests.Support;

/// <summary>The application as in production, on a database of its own, on a fixed day.</summary>
internal sealed class CaseApp : WebApplicationFactory<Program>
{
    public const string Password = "An-invented-passphrase-1";

    private readonly string file = Path.Combine(Path.GetTempPath(), $"casework-{Guid.NewGuid():N}.db");

    /// <summary>Every log line at every level.</summary>
    public LogKeeper Log { get; } = new();

    /// <summary>The environment; as in production unless said otherwise.</summary>
    public string Environment { get; init; } = "Production";

    /// <summary>The password of the first accounts; none are made in production if it is empty.</summary>
    public string SeedPassword { get; init; } = Password;

    /// <summary>The clock of the application.</summary>
    public FixedClock Clock { get; } = new();

    public string ConnectionString => $"Data Source={file}";

    /// <summary>A browser that nobody is signed in with.</summary>
    public Browser NewBrowser() => new(CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false }));

    /// <summary>A browser with which someone is signed in: <c>officer.north</c>.</summary>
    public async Task<Browser> SignInAsync(string userName)
    {
        var browser = NewBrowser();
        await browser.OpenAsync("/sign-in");
        await browser.SubmitAsync("main form", ("UserName", userName), ("Password", Password));
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("ConnectionStrings:Sqlite", ConnectionString);
        builder.UseSetting("Seed:Password", SeedPassword);
        builder.UseSetting("Logging:LogLevel:Default", "Trace");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Trace");
        builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace");
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureServices(services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
            // Slow hashes are for real passwords.
            .Configure<PasswordHasherOptions>(options => options.IterationCount = 1));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        File.Delete(file);
    }
}
