using System.Text.RegularExpressions;

namespace ComplianceEngine.ConventionTests;

public sealed partial class SourceTextTests
{
    private static readonly string[] Folders = ["src", "tests", "rules", "samples", ".ci"];
    private static readonly string[] TextEndings = [".cs", ".csproj", ".props", ".md", ".yaml", ".json", ".txt", ".csv", ".tsv", ".jsonl", ""];

    [Test]
    public void No_file_names_a_place_on_somebodys_machine() => Assert.That(FilesWith(MachinePath()), Is.Empty);

    [Test]
    public void No_code_is_left_for_later() => Assert.That(FilesWith(LeftForLater()), Is.Empty);

    [Test]
    public void Text_files_end_their_lines_alike() =>
        Assert.That(TextFiles.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Where(file => Repository.Read(file).Contains('\r')), Is.Empty);

    [TestCase("/home/ann/x")]
    [TestCase("/Users/ann/x")]
    [TestCase("/root/x")]
    [TestCase(@"C:\Users\ann")]
    public void The_search_for_machine_paths_finds_them(string path) => Assert.That(MachinePath().IsMatch($"read \"{path}\""), Is.True);

    private static IEnumerable<string> TextFiles =>
        Folders.SelectMany(folder => Repository.Files(folder)).Where(file => TextEndings.Contains(Path.GetExtension(file)));

    private static IEnumerable<string> FilesWith(Regex pattern) =>
        TextFiles.Where(file => Path.GetFileName(file) != $"{nameof(SourceTextTests)}.cs" && pattern.IsMatch(Repository.Read(file)));

    [GeneratedRegex(@"(?<![\w.])/(home|Users|root|work|mnt|opt)/|\b[A-Za-z]:\\\w")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException)\b|\[Ignore")]
    private static partial Regex LeftForLater();
}
