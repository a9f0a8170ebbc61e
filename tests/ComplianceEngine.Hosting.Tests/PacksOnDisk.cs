using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Hosting.Tests;

/// <summary>A folder of packs that a test can change: each bars messages to one agency and leaves one question open.</summary>
internal sealed class PacksOnDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>The folder.</summary>
    public string Path => folder.Path;

    /// <summary>Writes a pack that bars messages to an agency; its version is the agency's name.</summary>
    public PacksOnDisk Write(string pack, string agency)
    {
        var place = Directory.CreateDirectory(folder[pack]).FullName;
        Replace(place, "sources.yaml", "sources:\n  - {id: LL, title: A local law, status: verified, address: \"https://example.org/ll\"}\n");
        Replace(place, "readings.yaml", """
            readings:
              - reading: R1
                question: Does it matter who sent the message?
                options:
                  - {id: anybody, means: It does not.}
                  - {id: police-alone, means: Only the police are meant.}
                default: anybody
                sources: [LL]
            """);
        Replace(place, "messages.rule.yaml", $$"""
            rule: {{pack}}.messages
            title: Something said to an agency
            provision: 1-1
            about: communication
            judged_on: communication.sent_at
            versions:
              - in_force: {from: 2015-01-01}
                enacted_by: Local Law 1
                source: LL
                when:
                  all:
                    - communication.recipient_agency: {is: {{agency}}}
                    - reading: R1
                      anybody: always
                      police-alone:
                        communication.sender_agency: {is: nypd}
                finding: "{communication.sender_agency} told {communication.recipient_agency}"
            """);
        Replace(place, "pack.yaml", $"pack: {pack}\ntitle: A pack for tests\nversion: \"{agency}\"\njurisdiction: nowhere\n");
        return this;
    }

    /// <summary>Makes a pack one that does not check: its rule names a field that there is none of.</summary>
    public void Break(string pack) =>
        File.AppendAllText(folder[$"{pack}/messages.rule.yaml"], "\n    unless:\n      - {id: odd, cite: 1-2, communication.purposes: {is: unrelated}}\n");

    public void Dispose() => folder.Dispose();

    // A reader meets the old text or the new one, never half of it.
    private static void Replace(string place, string name, string text)
    {
        var next = System.IO.Path.Combine(place, $"{name}.next");
        File.WriteAllText(next, text);
        File.Move(next, System.IO.Path.Combine(place, name), overwrite: true);
    }
}
