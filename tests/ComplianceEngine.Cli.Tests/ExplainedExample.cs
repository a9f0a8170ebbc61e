using System.Text.RegularExpressions;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

/// <summary>Runs the examples of a page: rules over the small pack of the corpus, data and requests by the tool.</summary>
internal static partial class ExplainedExample
{
    private const string Version = """
        in_force: {from: 2014-12-14}
        enacted_by: Local Law 1
        source: LL-1
        when: {communication.sender_agency: {is: doc}}
        finding: "It was said"
        """;

    private const string Rule = """
        rule: case.rule
        title: One thing tried
        provision: 9-1
        about: communication
        judged_on: communication.sent_at
        """;

    private static readonly IReadOnlyList<SourceText> Base = ReadBase();

    private static readonly SourceText[] Bill =
    [
        new("bill/pack.yaml", "pack: bill\ntitle: A bill\nversion: 1\nuses: base\njurisdiction: New York City\n"),
        new("bill/sources.yaml", "sources:\n  - {id: BILL-1, title: A bill, address: none, status: unverified}\n"),
    ];

    /// <summary>The codes that an example gives.</summary>
    public static IReadOnlySet<string> Codes(IReadOnlyList<(string Kind, string Text)> example)
    {
        var kind = example[0].Kind.Split(' ')[1];
        if (kind.StartsWith("data/", StringComparison.Ordinal)) return OfData(example);
        if (kind == "request") return OfTool("request.json", example[0].Text, file => ["decide", file]);
        if (kind == "figures") return OfTool("figures.yaml", example[0].Text, file => ["report", "9-131-f", Tool.Repository("samples/doc-ice-emails"), "--year", "2019", "--published", file]);
        return OfRules([.. example.Select(File)]);
    }

    private static SourceText File((string Kind, string Text) block) => block.Kind.Split(' ')[1] switch
    {
        "version" => new("base/case.rule.yaml", WithCustody($"{Rule}\nversions:\n{Indented(Filled(block.Text, Version))}")),
        "rule" => new("base/case.rule.yaml", Filled(block.Text, $"{Rule}\nversions:\n{Indented(Version)}")),
        var path when path.StartsWith("bill/", StringComparison.Ordinal) => new(path, block.Text),
        var path => new($"base/{path}", block.Text),
    };

    // What an example does not say is said as in any rule.
    private static string Filled(string text, string defaults)
    {
        var said = TopKey().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var missing = Regex.Split(defaults, @"\n(?=\S)").Where(entry => !said.Contains(TopKey().Match(entry).Value)).ToList();
        return string.Join('\n', [.. missing.Where(entry => !entry.StartsWith("versions:", StringComparison.Ordinal)), text.TrimEnd('\n'), .. missing.Where(entry => entry.StartsWith("versions:", StringComparison.Ordinal))]) + "\n";
    }

    private static string Indented(string version) => "  - " + version.TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal) + "\n";

    private static string WithCustody(string rule) =>
        rule.Contains("meets: convict", StringComparison.Ordinal) ? rule.Replace("\nversions:", "\nwith:\n  custody: {governing_at: act}\nversions:", StringComparison.Ordinal) : rule;

    private static HashSet<string> OfRules(IReadOnlyList<SourceText> files)
    {
        var isBill = files.Any(file => file.Path.StartsWith("bill/", StringComparison.Ordinal));
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<SourceText> law = [.. files.Where(file => !file.Path.StartsWith("bill/", StringComparison.Ordinal)), .. Base.Where(file => !paths.Contains(file.Path))];
        var diagnostics = new DiagnosticBag();
        if (isBill) RulePackLoader.Load([.. files.Where(file => file.Path.StartsWith("bill/", StringComparison.Ordinal)), .. Bill.Where(file => !paths.Contains(file.Path))], diagnostics, findPack: name => name == "base" ? law : null);
        else RunCases(PackCheck.Run(law, _ => null, diagnostics).Pack, law, diagnostics);
        return [.. diagnostics.ToSortedList().Select(found => found.Descriptor.Code)];
    }

    // Some faults of a case show only when it is made ready to run.
    private static void RunCases(RulePack? pack, IReadOnlyList<SourceText> files, DiagnosticBag diagnostics)
    {
        if (pack is null || diagnostics.HasErrors) return;
        var rules = new RuleTestRunner([pack]);
        foreach (var file in rules.Read(files.Where(file => file.Path.EndsWith(".tests.yaml", StringComparison.Ordinal)), diagnostics)) rules.Run(file, diagnostics, CancellationToken.None);
        var reports = new ReportTestRunner([pack]);
        foreach (var file in reports.Read(files.Where(file => file.Path.EndsWith(".counts.yaml", StringComparison.Ordinal)), diagnostics)) reports.Run(file, diagnostics, CancellationToken.None);
    }

    private static HashSet<string> OfData(IReadOnlyList<(string Kind, string Text)> example)
    {
        using var folder = new TemporaryFolder();
        foreach (var (kind, text) in example)
        {
            var path = Path.Combine(folder.Path, kind.Split(' ')[1]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllText(path, text);
        }

        return CodesIn(Tool.RunInside("data", "check", folder["data"]));
    }

    private static HashSet<string> OfTool(string name, string text, Func<string, string[]> arguments)
    {
        using var folder = new TemporaryFolder();
        System.IO.File.WriteAllText(folder[name], text);
        return CodesIn(Tool.RunInside(arguments(folder[name])));
    }

    private static HashSet<string> CodesIn(ToolRun run) => [.. Code().Matches(run.Output + run.Error).Select(match => match.Value)];

    private static IReadOnlyList<SourceText> ReadBase()
    {
        var folder = Path.Combine(Golden.Tests, "corpus", "base");
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => new SourceText($"base/{Path.GetRelativePath(folder, path).Replace('\\', '/')}", System.IO.File.ReadAllText(path)))];
    }

    [GeneratedRegex(@"\bCE\d{4}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[a-z_]+(?=:)", RegexOptions.Multiline)]
    private static partial Regex TopKey();
}
