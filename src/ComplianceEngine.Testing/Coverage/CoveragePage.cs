using System.Globalization;
using System.Net;
using System.Text;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Coverage as a page: the text of every file with clauses, and beside each line what no case saw of it.</summary>
public static class CoveragePage
{
    private const string Style = """
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1b1b1b; background: #fff }
        h1 { font-size: 1.6rem } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
        table.code { border-collapse: collapse; width: 100%; font: 13px/1.45 ui-monospace, monospace }
        table.code td { padding: 0 .5rem; vertical-align: top } td.text { white-space: pre-wrap; overflow-wrap: anywhere }
        td.number { text-align: right; color: #5c5c5c; width: 3rem; user-select: none }
        td.note { font-family: system-ui, sans-serif; width: 18rem }
        tr.seen { background: #e8f4ea } tr.part { background: #fdeecb } tr.none { background: #fbdcd8 }
        table.sum { border-collapse: collapse } table.sum th, table.sum td { text-align: left; padding: .2rem 1rem .2rem 0; border-bottom: 1px solid #d0d0d0 }
        table.sum td.figure { text-align: right; font-variant-numeric: tabular-nums }
        @media print { body { margin: 0; max-width: none } tr { break-inside: avoid } }
        """;

    /// <summary>A page on a pack.</summary>
    /// <param name="coverage">The coverage.</param>
    public static string Of(PackCoverage coverage)
    {
        var files = coverage.Clauses.GroupBy(clause => clause.Clause.Condition.Location.Source).OrderBy(file => file.Key.Path, StringComparer.Ordinal).ToList();
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Coverage of {Encode(coverage.Pack.Id)}</title>
            <style>
            {Style}
            </style></head>
            <body>
            <h1>What the test cases of {Encode(coverage.Pack.Id)} saw of its clauses</h1>
            <p>{coverage.Cases} cases saw {coverage.Seen} of {coverage.Wanted} values: {CoverageText.Share(coverage.Seen, coverage.Wanted)} %.
            Every clause can be true, false or unknown; a value that no case saw is a change of the rule that no case would notice.</p>
            <p>Green: every value was seen. Amber: some were. Red: none was.</p>
            <table class="sum">
            <tr><th scope="col">File</th><th scope="col">Seen</th><th scope="col">Wanted</th><th scope="col">Share</th></tr>

            """);
        foreach (var file in files) WriteSum(page, file);
        page.Append("</table>\n");
        foreach (var file in files) WriteFile(page, file.Key, file.ToLookup(clause => clause.Clause.Condition.Location.Line));
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void WriteSum(StringBuilder page, IGrouping<SourceText, ClauseCoverage> file)
    {
        var (seen, wanted) = (file.Sum(clause => ClauseCoverage.Count(clause.Seen & clause.Wanted)), file.Sum(clause => ClauseCoverage.Count(clause.Wanted)));
        page.Append(CultureInfo.InvariantCulture, $"""
            <tr><td><a href="#{Encode(file.Key.Path)}">{Encode(file.Key.Path)}</a></td><td class="figure">{seen}</td><td class="figure">{wanted}</td><td class="figure">{CoverageText.Share(seen, wanted)} %</td></tr>

            """);
    }

    private static void WriteFile(StringBuilder page, SourceText file, ILookup<int, ClauseCoverage> byLine)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{Encode(file.Path)}\">{Encode(file.Path)}</h2>\n<table class=\"code\">\n");
        var lines = file.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var clauses = byLine[i + 1].ToList();
            page.Append(CultureInfo.InvariantCulture, $"<tr{Mark(clauses)}><td class=\"number\">{i + 1}</td><td class=\"text\">{Encode(lines[i].TrimEnd('\r'))}</td><td class=\"note\">{Note(clauses)}</td></tr>\n");
        }

        page.Append("</table>\n");
    }

    private static string Mark(List<ClauseCoverage> clauses)
    {
        if (clauses.Count == 0) return "";
        if (clauses.TrueForAll(clause => clause.Missing == TruthValues.None)) return " class=\"seen\"";
        return clauses.TrueForAll(clause => clause.Seen == TruthValues.None) ? " class=\"none\"" : " class=\"part\"";
    }

    private static string Note(List<ClauseCoverage> clauses) => string.Join(
        "<br>", clauses.Where(clause => clause.Missing != TruthValues.None).Select(clause => $"{(clauses.Count > 1 ? $"{Encode(ClauseLabel.Of(clause.Clause.Condition))}: " : "")}never {CoverageText.Names(clause.Missing)}"));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
