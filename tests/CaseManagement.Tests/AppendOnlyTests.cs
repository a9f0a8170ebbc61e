using CaseManagement.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CaseManagement.Tests;

public sealed class AppendOnlyTests
{
    private CaseApp app = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = new CaseApp();
        var officer = await app.SignInAsync("officer.north");
        await officer.TellIceAsync("Amara Osei");
    }

    [OneTimeTearDown]
    public void Stop() => app.Dispose();

    [TestCase("UPDATE \"Decisions\" SET \"Answer\" = 'NoBarFound'")]
    [TestCase("DELETE FROM \"Decisions\"")]
    [TestCase("INSERT OR REPLACE INTO \"Decisions\" SELECT * FROM \"Decisions\"")]
    [TestCase("INSERT INTO \"Decisions\" SELECT * FROM \"Decisions\" WHERE true ON CONFLICT DO UPDATE SET \"Answer\" = 'NoBarFound'")]
    [TestCase("DELETE FROM \"Acts\"")]
    public void The_database_refuses_to_change_an_answer(string statement)
    {
        using var connection = new SqliteConnection(app.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        Assert.That(command.ExecuteNonQuery, Throws.TypeOf<SqliteException>());
        command.CommandText = "SELECT count(*) || ' ' || min(\"Answer\") FROM \"Decisions\"";
        Assert.That(command.ExecuteScalar(), Is.EqualTo("1 PossibleViolation"));
    }
}
