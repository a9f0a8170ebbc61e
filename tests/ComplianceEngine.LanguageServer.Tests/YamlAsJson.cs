using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ComplianceEngine.LanguageServer.Tests;

/// <summary>YAML as an editor's server takes it: plain scalars have the types of the core schema of YAML 1.2.</summary>
internal static partial class YamlAsJson
{
    /// <summary>The documents of a text.</summary>
    /// <exception cref="YamlException">It is no YAML.</exception>
    public static IReadOnlyList<JToken> Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(document => Of(document.RootNode))];
    }

    private static JToken Of(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JObject(mapping.Children.Select(pair => new JProperty(pair.Key.ToString(), Of(pair.Value)))),
        YamlSequenceNode list => new JArray(list.Children.Select(Of)),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Typed(plain.Value ?? ""),
        YamlScalarNode scalar => new JValue(scalar.Value),
        _ => throw new NotSupportedException(),
    };

    private static JValue Typed(string word) => word switch
    {
        "" or "~" or "null" => JValue.CreateNull(),
        "true" or "false" => new JValue(word == "true"),
        _ when Whole().IsMatch(word) => new JValue(long.Parse(word, CultureInfo.InvariantCulture)),
        _ when Real().IsMatch(word) => new JValue(double.Parse(word, CultureInfo.InvariantCulture)),
        _ => new JValue(word),
    };

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Real();
}
