using System.Net;
using Markdig;

namespace ComplianceEngine.Reports;

/// <summary>A book of rules as one HTML page that needs nothing else, to read in a browser and to print.</summary>
public static class BookHtml
{
    private const string Style = """
        :root { color-scheme: light; --ink: #1c2430; --soft: #5a6575; --line: #d5dae1; --band: #f5f7fa }
        body { margin: 0 auto; max-width: 54rem; padding: 2.5rem 1.5rem 3rem; color: var(--ink); background: #fff; font: 1rem/1.55 Georgia, "Times New Roman", serif }
        h1 { font-size: 1.8rem; line-height: 1.25 } h2 { font-size: 1.4rem; margin-top: 2.6rem; border-bottom: 2px solid var(--ink) } h3 { font-size: 1.15rem; margin-top: 2rem }
        h4, h5 { font-size: 1rem; margin: 1.2rem 0 .3rem; color: var(--soft) }
        ul { padding-left: 1.3rem; margin: .2rem 0 } li { margin: .15rem 0 } p { overflow-wrap: anywhere }
        table { border-collapse: collapse; font-size: .82rem; display: block; overflow-x: auto } th, td { border: 1px solid var(--line); padding: .3rem .5rem; vertical-align: top; text-align: left }
        th { background: var(--band); font-weight: normal } td:last-child { white-space: nowrap; font-weight: bold }
        @media print { body { max-width: none; padding: 0; font-size: 10pt } table { display: table; font-size: 7pt } h2 { break-before: page } @page { margin: 18mm 15mm } }
        """;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    /// <summary>Makes a page of a book's Markdown.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="markdown">The book, as <see cref="RuleBook"/> writes it.</param>
    public static string Of(string title, string markdown) => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{WebUtility.HtmlEncode(title)}</title>
        <style>
        {Style}
        </style></head>
        <body><main>
        {Markdown.ToHtml(markdown, Pipeline)}</main></body>
        </html>

        """.ReplaceLineEndings("\n");
}
