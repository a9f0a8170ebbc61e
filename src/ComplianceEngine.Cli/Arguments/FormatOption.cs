using System.CommandLine;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>How findings are written.</summary>
internal enum FindingFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>A table for spreadsheets.</summary>
    Csv,
}

/// <summary>How a report is written.</summary>
internal enum ReportFormat
{
    /// <summary>For people, on screen.</summary>
    Text,

    /// <summary>A table for spreadsheets.</summary>
    Csv,

    /// <summary>A page for a browser, to read and to print.</summary>
    Html,

    /// <summary>One JSON object.</summary>
    Json,
}

/// <summary>How a map is written.</summary>
internal enum MapFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,
}

/// <summary>How a decision is written.</summary>
internal enum DecisionFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object on one line.</summary>
    JsonLines,

    /// <summary>One JSON object, a line for each member.</summary>
    Json,
}

/// <summary>How differences are written.</summary>
internal enum DifferenceFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>For a pull request.</summary>
    Markdown,
}

/// <summary>How coverage is written.</summary>
internal enum CoverageFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line for each pack.</summary>
    Json,

    /// <summary>A page for each pack.</summary>
    Html,
}

/// <summary>How mutants and proofs are written.</summary>
internal enum MutationFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    JsonLines,
}

/// <summary>How <c>rules test</c> writes.</summary>
internal enum TestFormat
{
    Text,
    Json,
    JUnit,
}

/// <summary>How <c>rules explain</c> writes.</summary>
internal enum PageFormat
{
    Text,
    Markdown,
}

/// <summary>How a book of rules is written.</summary>
internal enum BookFormat
{
    /// <summary>For people, and for tools that read Markdown.</summary>
    Markdown,

    /// <summary>A page for a browser, to read and to print.</summary>
    Html,
}

/// <summary>How what is wrong with packs is written.</summary>
internal enum CheckFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Commands of GitHub's workflows.</summary>
    GitHub,

    /// <summary>XML for build servers.</summary>
    JUnit,

    /// <summary>A table for a pull request.</summary>
    Markdown,
}

/// <summary>The options that choose how something is written.</summary>
internal static class FormatOption
{
    private const string Name = "--format";
    private const string Kind = "format";

    public static Option<FindingFormat> ForFindings() => WordOption.Create(
        Name, Kind,
        "How findings are written: text for people, jsonl (one JSON object a line) for programs, csv for spreadsheets. Default: text.",
        [("text", FindingFormat.Text), ("jsonl", FindingFormat.JsonLines), ("csv", FindingFormat.Csv)]);

    public static Option<DecisionFormat> ForDecisions() => WordOption.Create(
        Name, Kind,
        "How the decision is written: text for people, jsonl (one JSON object on one line) or json (the same, indented) for programs. Default: text.",
        [("text", DecisionFormat.Text), ("jsonl", DecisionFormat.JsonLines), ("json", DecisionFormat.Json)]);

    public static Option<MapFormat> ForMaps() => WordOption.Create(
        Name, Kind,
        "How the map is written: text for people, json (one JSON object a line for each pack) for programs. Default: text.",
        [("text", MapFormat.Text), ("json", MapFormat.Json)]);

    public static Option<DifferenceFormat> ForDifferences() => WordOption.Create(
        Name, Kind,
        "How differences are written: text for people, jsonl (one JSON object a line) for programs, markdown for a pull request. Default: text.",
        [("text", DifferenceFormat.Text), ("jsonl", DifferenceFormat.JsonLines), ("markdown", DifferenceFormat.Markdown)]);

    public static Option<CoverageFormat> ForCoverage() => WordOption.Create(
        Name, Kind,
        "How coverage is written: text for people, json (one JSON object a line for each pack) for programs, html for a page with the rules' text. Default: text.",
        [("text", CoverageFormat.Text), ("json", CoverageFormat.Json), ("html", CoverageFormat.Html)]);

    public static Option<MutationFormat> ForMutation() => WordOption.Create(
        Name, Kind,
        "How changes are written: text for people, which lists those that no case notices, jsonl (one JSON object a line) for programs, with all. Default: text.",
        [("text", MutationFormat.Text), ("jsonl", MutationFormat.JsonLines)]);

    public static Option<TestFormat> ForTests() => WordOption.Create(
        Name, Kind, "How it went is written: text for people, json (one JSON object a line for each case) for programs, junit for build servers. Default: text.",
        [("text", TestFormat.Text), ("json", TestFormat.Json), ("junit", TestFormat.JUnit)]);

    public static Option<MutationFormat> ForProofs() => WordOption.Create(
        Name, Kind,
        "How answers are written: text for people, which only counts what is as it should be, jsonl (one JSON object a line) for programs, with all. Default: text.",
        [("text", MutationFormat.Text), ("jsonl", MutationFormat.JsonLines)]);

    public static Option<PageFormat> ForPages() => WordOption.Create(
        Name, Kind, "How it is written: text for people, markdown for other tools. Default: text.", [("text", PageFormat.Text), ("markdown", PageFormat.Markdown)]);

    public static Option<BookFormat> ForBooks() => WordOption.Create(
        Name, Kind, "How rules are written: markdown, or html for a page to read and print. Default: markdown.", [("markdown", BookFormat.Markdown), ("html", BookFormat.Html)]);

    public static Option<CheckFormat> ForChecks() => WordOption.Create(
        Name, Kind,
        "How mistakes are written: text for people, json (one JSON object a line) for programs, sarif (SARIF 2.1.0) for code hosts, github for its workflows, "
        + "junit for build servers, markdown for a pull request. Default: text.",
        [("text", CheckFormat.Text), ("json", CheckFormat.Json), ("sarif", CheckFormat.Sarif), ("github", CheckFormat.GitHub), ("junit", CheckFormat.JUnit), ("markdown", CheckFormat.Markdown)]);

    public static Option<ReportFormat> ForReports() => WordOption.Create(
        Name, Kind,
        "How the report is written: text for people, csv for spreadsheets, html for a page to read and print, json for programs. Default: text.",
        [("text", ReportFormat.Text), ("csv", ReportFormat.Csv), ("html", ReportFormat.Html), ("json", ReportFormat.Json)]);
}
