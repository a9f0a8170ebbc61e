using CaseManagement.Access;
using CaseManagement.Cases;
using CaseManagement.Decisions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseManagement.Data;

/// <summary>The database, seen from one facility: every query leaves out what belongs to another.</summary>
internal sealed class CaseStore(DbContextOptions<CaseStore> options, CurrentStaff staff)
    : IdentityDbContext<StaffMember, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Facility> Facilities => Set<Facility>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Act> Acts => Set<Act>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<DecisionRecord> Decisions => Set<DecisionRecord>();

    // SQLite takes one writer at a time and lets others try again every 150 ms; this lets them take turns at once.
    private static readonly SemaphoreSlim SqliteWriter = new(1);

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!Database.IsSqlite()) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await SqliteWriter.WaitAsync(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            SqliteWriter.Release();
        }
    }

    // Read by each query anew, through the filters below.
    private Guid FacilityId => staff.FacilityId;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();
        if (Database.IsNpgsql()) configurationBuilder.Properties<DateTime>().HaveColumnType("timestamp without time zone");
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Facility>();
        builder.Entity<Person>(person =>
        {
            person.HasQueryFilter(row => row.FacilityId == FacilityId);
            person.HasOne<Facility>().WithMany().HasForeignKey(row => row.FacilityId);
            person.HasMany(row => row.Stays).WithOne().HasForeignKey(row => row.PersonId);
            person.HasMany(row => row.Charges).WithOne().HasForeignKey(row => row.PersonId);
            person.HasMany(row => row.Detainers).WithOne().HasForeignKey(row => row.PersonId);
            person.HasMany(row => row.Warrants).WithOne().HasForeignKey(row => row.PersonId);
            person.HasMany(row => row.Screenings).WithOne().HasForeignKey(row => row.PersonId);
        });
        HideWithPerson<Stay>(builder);
        HideWithPerson<Charge>(builder);
        HideWithPerson<Detainer>(builder);
        HideWithPerson<Warrant>(builder);
        HideWithPerson<Screening>(builder);
        builder.Entity<Act>().HasQueryFilter(row => row.FacilityId == FacilityId);
        builder.Entity<Message>();
        builder.Entity<Hold>();
        builder.Entity<DecisionRecord>(decision =>
        {
            decision.ToTable(AppendOnly.Table).HasQueryFilter(row => row.FacilityId == FacilityId);
            decision.HasOne<Act>().WithMany().HasForeignKey(row => row.ActId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    // What is on file about a person is seen by whoever sees the person.
    private void HideWithPerson<T>(ModelBuilder builder) where T : PersonRecord =>
        builder.Entity<T>().HasQueryFilter(row => People.Any(person => person.Id == row.PersonId));

    /// <summary>Moments are kept in universal time.</summary>
    private sealed class UtcTime() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
