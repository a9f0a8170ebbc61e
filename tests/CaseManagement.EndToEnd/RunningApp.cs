using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CaseManagement.EndToEnd;

/// <summary>The published application as a process of its own, on a free port and a new database.</summary>
internal sealed partial class RunningApp : IDisposable
{
    public const string Password = "An-invented-passphrase-1";

    private readonly Process process;
    private readonly string folder;

    private readonly string connection;

    private RunningApp(Process process, string folder, string connection, Uri address) =>
        (this.process, this.folder, this.connection, Address) = (process, folder, connection, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The memory that it has resident, in megabytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The processor time that it has taken.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The database: <c>PostgreSQL</c> if <c>CASEWORK_POSTGRESQL</c> holds a connection string, else <c>SQLite</c>.</summary>
    public static string Database => string.IsNullOrEmpty(PostgreSql) ? "SQLite" : "PostgreSQL";

    private static string? PostgreSql => Environment.GetEnvironmentVariable("CASEWORK_POSTGRESQL");

    /// <summary>Its database, as somebody else opens it.</summary>
    public DbConnection OpenDatabase()
    {
        DbConnection opened = Database == "SQLite" ? new SqliteConnection(connection) : new NpgsqlConnection(connection);
        opened.Open();
        return opened;
    }

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<RunningApp> StartAsync()
    {
        var published = Environment.GetEnvironmentVariable("CASEWORK_APP") ?? throw new InvalidOperationException("CASEWORK_APP names the published application");
        var folder = Directory.CreateTempSubdirectory("casework-").FullName;
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(published), "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(published)),
            RedirectStandardOutput = true,
        };
        // Plain HTTP on the loopback; in production the application wants HTTPS.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Seed__Password"] = Password;
        var connection = Database == "SQLite" ? $"Data Source={Path.Combine(folder, "casework.db")}" : $"{PostgreSql};Database=casework_{Guid.NewGuid():N}";
        start.Environment[Database == "SQLite" ? "ConnectionStrings__Sqlite" : "ConnectionStrings__PostgreSql"] = connection;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is not { Success: true } match) continue;
            // What it says later is read, so that it never waits for room to say it.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new RunningApp(process, folder, connection, new Uri(match.Groups[1].Value.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)));
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException($"the application ended with code {process.ExitCode}");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Listening();
}
