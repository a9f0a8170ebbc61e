using System.Globalization;
using ComplianceEngine.Records;

namespace ComplianceEngine.Reports;

/// <summary>
/// Writes the proof of a finding as an indented tree in plain words: each clause, whether it holds, where the law says so, and the
/// facts it rests on.
/// </summary>
/// <remarks>
/// Of a clause that has no part in the outcome, only the words and the value are written; a remark that several clauses share stands once.
/// Immutable and safe to share between threads.
/// </remarks>
/// <param name="layout">The width, and whether to mark what matters.</param>
public sealed class ProofWriter(TextLayout layout)
{
    private const int ValueColumn = 8;
    private const int Step = 2;

    private readonly TextLayout layout = layout;

    /// <summary>The proof as text, ending with a line feed.</summary>
    /// <param name="proof">The proof.</param>
    public string Write(Proof proof)
    {
        var page = new TextPage(layout);
        WriteHead(page, proof);
        page.Gap().Heading("What the rule reaches");
        var notes = new HashSet<string>(StringComparer.Ordinal);
        WriteNode(page, proof.When, Step, notes);
        if (!proof.Exceptions.IsEmpty) page.Gap().Heading("What could excuse it");
        foreach (var exception in proof.Exceptions) WriteNode(page, exception, Step, notes);
        WriteTail(page, proof);
        return page.ToString();
    }

    private static void WriteHead(TextPage page, Proof proof)
    {
        var finding = proof.Finding;
        page.Marked($"{finding.Provision}:", FindingWords.OutcomeOf(finding), 2);
        page.Paragraph(proof.Title);
        page.Paragraph(finding.Explanation).Gap();
        page.Hanging("Finding:  ", finding.FindingId);
        page.Hanging("Judged:   ", FindingWords.Subject(finding));
        page.Hanging("Law:      ", $"{FindingWords.Law(finding)}{(proof.EnactedBy.Length > 0 ? $", enacted by {proof.EnactedBy}" : "")}");
        page.Hanging("Rule:     ", $"{finding.Rule} of the pack {finding.Pack}");
    }

    private static void WriteNode(TextPage page, ProofNode node, int indent, HashSet<string> notes)
    {
        var value = Words.Of(node.Value).PadRight(ValueColumn);
        var cite = node.Cite.Length > 0 ? $" [{node.Cite}]" : "";
        var reading = node.Reading.Length > 0 ? $" [{node.Reading}]" : "";
        page.Hanging(value, $"{node.Clause}{cite}{reading}", indent);
        if (!node.IsDecisive) return;
        var detail = indent + ValueColumn;
        foreach (var fact in node.Facts) page.Hanging("- ", Fact(fact), detail);
        if (node.Arithmetic.Length > 0) page.Hanging("= ", node.Arithmetic, detail);
        if (node.Note.Length > 0 && notes.Add(node.Note)) page.Hanging("! ", node.Note, detail);
        foreach (var child in node.Children) WriteNode(page, child, indent + Step, notes);
    }

    private static string Fact(ProofFact fact)
    {
        if (fact.File.Length == 0) return $"{fact.Record}.{fact.Field}: no such record";
        var value = fact.State == FieldState.Known && fact.Value is { } known ? $"= {known}" : $"is {Words.Of(fact.State)}";
        return string.Create(CultureInfo.InvariantCulture, $"{fact.Record}.{fact.Field} {value} ({fact.File}, row {fact.Row}, column {fact.Column})");
    }

    private static void WriteTail(TextPage page, Proof proof)
    {
        var finding = proof.Finding;
        WriteList(page, "Facts that would decide it", finding.Needs.Select(FindingWords.Need));
        WriteList(
            page, "Open readings of the law", finding.Readings.Select(reading => $"{reading.Reading}={reading.Option}: {Words.Of(reading.Outcome)}"));
        WriteList(page, "What to know about the law", proof.Notes);
    }

    private static void WriteList(TextPage page, string heading, IEnumerable<string> items)
    {
        var list = items.ToList();
        if (list.Count == 0) return;
        page.Gap().Heading(heading);
        foreach (var item in list) page.Hanging("- ", item, Step);
    }
}
