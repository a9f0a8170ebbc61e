using System.Text.Json.Nodes;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.LanguageServer;

/// <summary>Tells what can stand at a point.</summary>
internal static class Completion
{
    /// <summary>The proposals at a point, as the protocol writes them.</summary>
    public static JsonArray At(TextPoint point, PackNames names)
    {
        if (point.Marked() is not { } mark) return [];
        var range = Lsp.Range(point.Line - 1, point.WordStart - 1, point.Line - 1, point.WordEnd - 1);
        JsonNode[] items = [.. At(mark, point, names).DistinctBy(proposal => proposal.Word).Select(proposal => ToJson(proposal, range))];
        return new JsonArray(items);
    }

    private static IEnumerable<Proposal> At(PlacedWord mark, TextPoint point, PackNames names)
    {
        // A key stands in its mapping; a value may turn out to be the first key of one.
        if (mark.Inside.Node is YamlMapping mapping) return KeyProposals.In(mark.Inside, WithoutMark(mapping), names);
        var words = WordProposals.For(mark.Inside.Expected, mark.Inside, names);
        var isOnItsOwn = point.BeginsLine || mark.Inside.Key is null;
        return isOnItsOwn ? words.Concat(KeyProposals.In(mark.Inside, new YamlMapping([], mark.Scalar.Location), names)) : words;
    }

    private static YamlMapping WithoutMark(YamlMapping mapping) => mapping with { Entries = [.. mapping.Entries.Where(entry => !TextPoint.IsMark(entry.Key))] };

    private static JsonObject ToJson(Proposal proposal, JsonObject range) => new JsonObject
    {
        ["label"] = proposal.Word,
        ["kind"] = (int)proposal.Kind,
        ["documentation"] = proposal.About,
        ["filterText"] = proposal.Word,
        ["textEdit"] = new JsonObject { ["range"] = range.DeepClone(), ["newText"] = proposal.Insert },
    };
}
