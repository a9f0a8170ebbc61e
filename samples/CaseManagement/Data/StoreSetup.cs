using CaseManagement.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Data;

/// <summary>Chooses the database and makes it on the first run.</summary>
internal static class StoreSetup
{
    /// <summary>SQLite in a file beside the application, or PostgreSQL if the connection string <c>PostgreSql</c> is set.</summary>
    public static void AddCaseStore(this WebApplicationBuilder builder)
    {
        var postgreSql = builder.Configuration.GetConnectionString("PostgreSql");
        var sqlite = builder.Configuration.GetConnectionString("Sqlite") ?? $"Data Source={Path.Combine(builder.Environment.ContentRootPath, "casework.db")}";
        builder.Services.AddDbContext<CaseStore>(options =>
        {
            if (string.IsNullOrEmpty(postgreSql)) options.UseSqlite(sqlite);
            else options.UseNpgsql(postgreSql);
        });
    }

    /// <summary>Makes the tables, the triggers and the roles; then invented people, if the application is to have them.</summary>
    public static async Task PrepareStoreAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var store = services.GetRequiredService<CaseStore>();
        var isNew = await store.Database.EnsureCreatedAsync();
        await AppendOnly.EnforceAsync(store, CancellationToken.None);
        if (!isNew) return;

        var roles = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var role in new[] { StaffRoles.Officer, StaffRoles.Supervisor }) await roles.CreateAsync(new IdentityRole<Guid>(role));
        await services.GetRequiredService<FirstRun>().SeedAsync();
    }
}
