using System.Security.Cryptography;
using CaseManagement.Access;
using CaseManagement.Cases;
using Microsoft.AspNetCore.Identity;

namespace CaseManagement.Data;

/// <summary>
/// Fills a new database with two facilities, four accounts and invented people: in development, or where <c>Seed:Password</c> is set.
/// No password is built in: it is taken from the configuration or made up, and then printed once.
/// </summary>
internal sealed class FirstRun(CaseStore store, UserManager<StaffMember> users, IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
{
    /// <summary>Fills it.</summary>
    public async Task SeedAsync()
    {
        var password = configuration["Seed:Password"];
        if (string.IsNullOrEmpty(password))
        {
            if (!environment.IsDevelopment()) return;
            // A letter of each kind that the password rules ask for, and 96 random bits.
            password = $"Aa1-{RandomNumberGenerator.GetHexString(24, lowercase: true)}";
            Console.WriteLine($"First run: sign in as officer.north, supervisor.north, officer.south or supervisor.south with the password {password}");
        }

        var north = new Facility { Id = Guid.NewGuid(), Name = "North Facility" };
        var south = new Facility { Id = Guid.NewGuid(), Name = "South Facility" };
        store.Facilities.AddRange(north, south);
        store.People.AddRange(InventedPeople.Of(north, south, CityTime.WallClock(clock.GetUtcNow())));
        await store.SaveChangesAsync();
        await AddStaffAsync(north, "north", password);
        await AddStaffAsync(south, "south", password);
    }

    private async Task AddStaffAsync(Facility facility, string suffix, string password)
    {
        foreach (var role in new[] { StaffRoles.Officer, StaffRoles.Supervisor })
        {
            var member = new StaffMember { Id = Guid.NewGuid(), UserName = $"{role}.{suffix}", FacilityId = facility.Id };
            Check(await users.CreateAsync(member, password));
            Check(await users.AddToRoleAsync(member, role));
        }
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
    }
}
