using ComplianceEngine.Records.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace ComplianceEngine.LanguageServer;

/// <summary>Whether two texts say the same, wherever it stands in them.</summary>
internal static class SameText
{
    /// <summary>Whether two nodes say the same, in the same order.</summary>
    public static bool Nodes(YamlNode a, YamlNode b) => (a, b) switch
    {
        (YamlScalar one, YamlScalar other) => one.Value == other.Value,
        (YamlSequence one, YamlSequence other) => one.Items.Length == other.Items.Length && one.Items.Zip(other.Items).All(pair => Nodes(pair.First, pair.Second)),
        (YamlMapping one, YamlMapping other) => one.Entries.Length == other.Entries.Length
            && one.Entries.Zip(other.Entries).All(pair => pair.First.Key.Value == pair.Second.Key.Value && Nodes(pair.First.Value, pair.Second.Value)),
        _ => false,
    };

    /// <summary>Whether two texts have the same comments.</summary>
    public static bool Comments(string a, string b) => Comments(a).SequenceEqual(Comments(b), StringComparer.Ordinal);

    private static IEnumerable<string> Comments(string text)
    {
        var scanner = new Scanner(new StringReader(text), skipComments: false);
        while (scanner.MoveNext())
            if (scanner.Current is Comment comment) yield return comment.Value.TrimEnd();
    }
}
