namespace ComplianceEngine.Reports;

/// <summary>Writes a decision for people: the answer, then what each rule says, or its whole proof where there is one, then that no answer authorises anything.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="layout">The width, and whether to mark what matters.</param>
public sealed class TextDecisionWriter(TextLayout layout)
{
    private readonly TextLayout layout = layout;

    /// <summary>The decision as text, ending with a line feed.</summary>
    /// <param name="decision">The decision.</param>
    public string Write(Decision decision)
    {
        var page = new TextPage(layout);
        page.Paragraph(decision.Reason).Gap();
        foreach (var rule in decision.Rules) WriteRule(page, rule);
        page.Paragraph(decision.Notice);
        var proofs = decision.Rules.Where(rule => rule.Proof is not null).Select(rule => "\n" + new ProofWriter(layout).Write(rule.Proof!));
        return page + string.Concat(proofs);
    }

    private static void WriteRule(TextPage page, RuleDecision rule)
    {
        var finding = rule.Finding;
        page.Marked($"{finding.Provision}:", $"{Words.Of(rule.Answer)}. {finding.Explanation}", 2);
        page.Hanging("Judged: ", $"{FindingWords.Subject(finding)}; {FindingWords.Law(finding)}", 2);
        WriteList(page, "Exceptions", finding.Exceptions.Select(exception => $"{exception.Id} ({exception.Cite}) {Words.Of(exception.Result)}"));
        WriteList(page, "Readings", finding.Readings.Select(reading => $"{reading.Reading}={reading.Option} {Words.Of(reading.Outcome)}"));
        WriteList(page, "Missing", finding.Needs.Select(FindingWords.Need));
        foreach (var question in rule.Questions) page.Hanging("To answer: ", $"{question.Text} ({question.Id})", 2);
        page.Gap();
    }

    private static void WriteList(TextPage page, string name, IEnumerable<string> items)
    {
        var list = string.Join("; ", items);
        if (list.Length > 0) page.Hanging($"{name}: ", list, 2);
    }
}
