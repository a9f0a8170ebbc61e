using System.Data.Common;

namespace CaseManagement.EndToEnd;

/// <summary>The database itself refuses to change an answer that was given, whoever asks it to.</summary>
public sealed class AppendOnlyTests
{
    [Test]
    public async Task The_database_refuses_to_change_or_delete_an_answer()
    {
        using var app = await RunningApp.StartAsync();
        using (var browser = new Chromium(app))
        {
            browser.SignIn("officer.north");
            browser.Follow("Amara Osei");
            browser.Follow("Keep or hand over");
            browser.Tick("Keep the person");
            browser.Press("Ask, and record it as done if no bar is found");
        }

        await using var database = app.OpenDatabase();
        string[] statements =
        [
            "UPDATE \"Decisions\" SET \"Answer\" = 'NoBarFound'",
            "DELETE FROM \"Decisions\"",
            "INSERT INTO \"Decisions\" SELECT * FROM \"Decisions\" WHERE true ON CONFLICT (\"Id\") DO UPDATE SET \"Answer\" = 'NoBarFound'",
            RunningApp.Database == "SQLite" ? "INSERT OR REPLACE INTO \"Decisions\" SELECT * FROM \"Decisions\"" : "TRUNCATE \"Decisions\"",
        ];
        foreach (var statement in statements)
            Assert.That(() => Run(database, statement), Throws.InstanceOf<DbException>().With.Message.Contains("decisions are append-only"), statement);
        Assert.That(Run(database, "SELECT \"Answer\" FROM \"Decisions\""), Is.EqualTo("PossibleViolation"));
    }

    private static object? Run(DbConnection database, string statement)
    {
        using var command = database.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }
}
