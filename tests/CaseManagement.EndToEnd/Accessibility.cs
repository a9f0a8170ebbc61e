using Deque.AxeCore.Commons;

namespace CaseManagement.EndToEnd;

/// <summary>Checks a page with axe-core: labels, contrast, landmarks, order of headings and the like.</summary>
internal static class Accessibility
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong with the page shown; empty if nothing is.</summary>
    public static string Faults(Chromium browser)
    {
        browser.Driver.ExecuteScript(Script);
        return (string)browser.Driver.ExecuteAsyncScript("""
            const done = arguments[arguments.length - 1];
            axe.run().then(result => done(result.violations.map(fault =>
                fault.id + ': ' + fault.help + '\n  ' + fault.nodes.map(node => node.html).join('\n  ')).join('\n')));
            """)!;
    }
}
