using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Data;

/// <summary>Triggers that refuse to change or delete a decision, whoever asks: this application, another one, or a person at a prompt.</summary>
internal static class AppendOnly
{
    /// <summary>The table of decisions.</summary>
    public const string Table = "Decisions";

    private const string Sqlite = """
        CREATE TRIGGER IF NOT EXISTS decisions_keep_update BEFORE UPDATE ON "Decisions"
        BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
        CREATE TRIGGER IF NOT EXISTS decisions_keep_delete BEFORE DELETE ON "Decisions"
        BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
        -- REPLACE deletes without the trigger above.
        CREATE TRIGGER IF NOT EXISTS decisions_keep_replace BEFORE INSERT ON "Decisions"
        WHEN EXISTS (SELECT 1 FROM "Decisions" WHERE "Id" = NEW."Id")
        BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
        """;

    private const string PostgreSql = """
        CREATE OR REPLACE FUNCTION decisions_keep() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'decisions are append-only'; END $$;
        CREATE OR REPLACE TRIGGER decisions_keep_rows BEFORE UPDATE OR DELETE ON "Decisions"
        FOR EACH ROW EXECUTE FUNCTION decisions_keep();
        CREATE OR REPLACE TRIGGER decisions_keep_table BEFORE TRUNCATE ON "Decisions"
        FOR EACH STATEMENT EXECUTE FUNCTION decisions_keep();
        """;

    /// <summary>Makes the triggers where they are missing.</summary>
    public static Task EnforceAsync(CaseStore store, CancellationToken cancellation) =>
        store.Database.ExecuteSqlRawAsync(store.Database.IsSqlite() ? Sqlite : PostgreSql, cancellation);
}
