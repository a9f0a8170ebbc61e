namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>The SQL files beside this one, which lie in the assembly.</summary>
internal static class SqlScripts
{
    private const string Prefix = "Sql/";

    /// <summary>Gives an export's columns their types.</summary>
    public static string Typed => Read($"{Prefix}typed.sql");

    /// <summary>The rules: the numbered files in their order.</summary>
    public static string Audit => string.Concat(typeof(SqlScripts).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && char.IsAsciiDigit(name[Prefix.Length]))
        .Order(StringComparer.Ordinal)
        .Select(Read));

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SqlScripts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
