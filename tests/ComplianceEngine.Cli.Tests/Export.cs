using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

/// <summary>A data set under construction, gone when the test is over.</summary>
internal sealed class Export : IDisposable
{
    public const string Rows = """
        communication_id,person_ids,sent_at,sender_agency,recipient_agency,topics
        m1,p1,2018-03-05T10:00:00,doc,ice,release-date

        """;

    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public string this[string name] => folder[name];

    /// <summary>A data set of the files of another, in the order given.</summary>
    public static Export Copy(string source, Func<IEnumerable<string>, IEnumerable<string>> order)
    {
        var copy = new Export();
        foreach (var file in order(Directory.EnumerateFiles(source).Order(StringComparer.Ordinal))) File.Copy(file, copy[System.IO.Path.GetFileName(file)]);
        return copy;
    }

    public Export With(string file, string text)
    {
        File.WriteAllText(this[file], text);
        return this;
    }

    public Export With(string file, byte[] bytes)
    {
        File.WriteAllBytes(this[file], bytes);
        return this;
    }

    public void Dispose() => folder.Dispose();
}
