using System.Text.RegularExpressions;

namespace ComplianceEngine.Cli.Tests;

/// <summary>What the README shows is what the tool does.</summary>
public sealed partial class ReadmeTests
{
    private const string Prefix = "dotnet run -c Release --project src/ComplianceEngine.Cli -- ";
    private static readonly string Readme = File.ReadAllText(Tool.Repository("README.md")).ReplaceLineEndings("\n");

    public static IEnumerable<TestCaseData> ShownOutputs() =>
        from Match shown in ShownOutput().Matches(Readme)
        let command = shown.Groups["command"].Value
        where command.StartsWith(Prefix, StringComparison.Ordinal)
        select new TestCaseData(command[Prefix.Length..], shown.Groups["output"].Value).SetArgDisplayNames(command[Prefix.Length..]);

    [Test]
    public void The_README_shows_output_of_the_tool() => Assert.That(ShownOutputs().Count(), Is.GreaterThanOrEqualTo(2));

    // An ellipsis on a line of its own stands for any number of lines.
    [TestCaseSource(nameof(ShownOutputs))]
    public void The_output_that_the_README_shows_is_printed(string command, string shown)
    {
        var run = Tool.RunInside([.. command.Split(' ').Select(word => word.StartsWith("samples/", StringComparison.Ordinal) ? Tool.Repository(word) : word)]);
        var from = 0;
        foreach (var part in shown.Split("…\n"))
        {
            var at = run.Output.IndexOf(part, from, StringComparison.Ordinal);
            Assert.That(at, Is.GreaterThanOrEqualTo(0), $"not printed:\n{part}\nprinted:\n{run.Output}");
            from = at + part.Length;
        }
    }

    public static IEnumerable<string> Pages() => Directory.EnumerateFiles(Tool.Repository("."), "*.md", SearchOption.AllDirectories)
        .Select(page => Path.GetRelativePath(Tool.Repository("."), page))
        .Where(page => !page.Split(Path.DirectorySeparatorChar).Any(part => part is "artifacts" or ".git"))
        .Order(StringComparer.Ordinal);

    [Test]
    public void Every_folder_with_a_page_is_looked_at() => Assert.That(Pages(), Is.SupersetOf(["README.md", "src/README.md", "rules/README.md", "tests/README.md"]));

    // A link without a scheme leads to a file or folder beside the page, perhaps to a heading of it.
    [TestCaseSource(nameof(Pages))]
    public void Every_place_that_a_page_links_to_exists(string page)
    {
        var folder = Path.GetDirectoryName(Tool.Repository(page))!;
        var dead = Link().Matches(File.ReadAllText(Tool.Repository(page)))
            .Select(link => link.Groups["path"].Value)
            .Where(path => !Path.Exists(Path.Combine(folder, path)));
        Assert.That(dead, Is.Empty);
    }

    [Test]
    public void The_README_links_to_the_other_pages() => Assert.That(Link().Matches(Readme).Select(link => link.Groups["path"].Value), Is.SupersetOf(["src/README.md", "rules/README.md"]));

    [GeneratedRegex(@"```console\n(?<command>[^\n]*)\n```\n(?:(?!```).)*?```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShownOutput();

    [GeneratedRegex(@"\]\((?<path>[^)#:]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
