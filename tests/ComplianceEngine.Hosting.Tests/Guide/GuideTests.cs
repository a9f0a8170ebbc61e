using System.Text.RegularExpressions;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Hosting.Tests.Guide;

/// <summary>What the guide shows is quoted from code that is compiled and run, here or in the sample that `.ci/check-packages` runs.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = GuidePage.Text;

    public static IEnumerable<TestCaseData> Blocks() =>
        Block().Matches(Guide).Select(block => new TestCaseData(block.Groups["source"].Value, block.Groups["text"].Value).SetArgDisplayNames(block.Groups["source"].Value));

    [Test]
    public void Every_block_of_the_guide_says_what_it_is_quoted_from() =>
        Assert.That(Fence().Count(Guide), Is.EqualTo(Blocks().Count() * 2).And.GreaterThan(10));

    [TestCaseSource(nameof(Blocks))]
    public void A_block_stands_word_for_word_where_it_is_quoted_from(string source, string text)
    {
        var (file, region) = source.Split(", ") is [var name, var part] ? (name, part) : (source, null);
        Assert.That(text, Is.EqualTo(region is null ? GuidePage.Read(file) : Region(GuidePage.Read(file), region)));
    }

    [Test]
    public void Every_region_that_can_be_quoted_is() => Assert.That(
        Directory.EnumerateFiles(Path.Combine(Golden.Tests, "ComplianceEngine.Hosting.Tests", "Guide"), "*.cs").SelectMany(file => Start().Matches(File.ReadAllText(file)))
            .Select(start => start.Groups["region"].Value).Order(StringComparer.Ordinal),
        Is.EqualTo(Blocks().Select(block => (string)block.Arguments[0]!).Where(source => source.Contains("/Guide/", StringComparison.Ordinal))
            .Select(source => source.Split(", ")[1]).Order(StringComparer.Ordinal)));

    // The lines between the marks, as far to the left as they go.
    private static string Region(string text, string region)
    {
        var lines = text.Split('\n').SkipWhile(line => !(Start().Match(line) is { Success: true } start && start.Groups["region"].Value == region)).Skip(1)
            .TakeWhile(line => line.Trim() is not ("// end" or "<!-- end -->")).ToList();
        var margin = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Concat(lines.Select(line => $"{(line.Length > 0 ? line[margin..] : "")}\n"));
    }

    [GeneratedRegex(@"<!-- quoted from (?<source>[^\n]+) -->\n```\w*\n(?<text>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*(//|<!--) quoted: (?<region>[\w-]+)( -->)?\s*$", RegexOptions.Multiline)]
    private static partial Regex Start();
}
