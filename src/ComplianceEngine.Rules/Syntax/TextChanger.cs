using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>One change to a rule's text: the words that stand there, and those that shall stand in their place.</summary>
/// <param name="In">The part of the rule: <c>when</c>, <c>unless</c> or <c>finding</c>.</param>
/// <param name="From">What stands there, word for word but for layout; <see langword="null"/> to add to the end of a list.</param>
/// <param name="To">What shall stand there; <see langword="null"/> to strike it.</param>
/// <param name="Location">Where the change is written.</param>
internal sealed record TextChange(YamlScalar? In, YamlNode? From, YamlNode? To, SourceLocation Location)
{
    public static TextChange Read(MappingReader reader) => new(reader.Word(RuleShapes.In), reader.Value(RuleShapes.FromText), reader.Value(RuleShapes.ToText), reader.Location);
}

/// <summary>Applies changes to the text of a version of a rule. A change whose words no longer stand there is an error: nothing is guessed.</summary>
/// <param name="diagnostics">Where faults go.</param>
internal sealed class TextChanger(DiagnosticBag diagnostics)
{
    /// <summary>The parts of a rule that can be changed.</summary>
    public static readonly ImmutableArray<string> Places = [RuleShapes.When.Name, RuleShapes.Unless.Name, RuleShapes.Finding.Name];

    /// <summary>The version as changed; <see langword="null"/> if a change does not fit.</summary>
    public YamlMapping? Apply(YamlMapping version, ImmutableArray<TextChange> changes, string rule)
    {
        var fits = true;
        foreach (var change in changes)
        {
            if (Apply(version, change, rule) is { } changed) version = changed;
            else fits = false;
        }

        return fits ? version : null;
    }

    private YamlMapping? Apply(YamlMapping version, TextChange change, string rule)
    {
        if (change.In is not { } place) return null;
        if (!Places.Contains(place.Value))
        {
            diagnostics.ReportWithHint(DiagnosticCatalog.ChangePlace, place.Location, Suggestion.HintFor(place.Value, Places), place.Value);
            return null;
        }

        if (version.Find(place.Value) is not { } part || (change.From is null && (change.To is null || part is not YamlSequence)))
        {
            diagnostics.Report(DiagnosticCatalog.ChangeUnfit, change.Location, place.Value, rule);
            return null;
        }

        var changed = change.From is { } from ? Replace(part, from, change, rule, place.Value) : Append((YamlSequence)part, change.To!);
        return changed is null ? null : version with { Entries = [.. version.Entries.Select(entry => entry.Key.Value == place.Value ? entry with { Value = changed } : entry)] };
    }

    private static YamlSequence Append(YamlSequence list, YamlNode added) => list with { Items = list.Items.Add(added) };

    private YamlNode? Replace(YamlNode part, YamlNode from, TextChange change, string rule, string place)
    {
        var found = Count(part, from);
        if (found == 1 && (change.To is not null || CanStrike(part, from))) return Rewrite(part, from, change.To)!;
        if (found == 1) diagnostics.Report(DiagnosticCatalog.ChangeUnfit, change.Location, place, rule);
        else if (found == 0) diagnostics.ReportWithHint(DiagnosticCatalog.ChangeTextGone, from.Start(), $"it now reads as it does at {part.Start()}", place, rule);
        else diagnostics.Report(DiagnosticCatalog.ChangeTextTwice, from.Start(), place, rule);
        return null;
    }

    private static int Count(YamlNode node, YamlNode wanted) => Same(node, wanted) ? 1 : node switch
    {
        YamlSequence list => list.Items.Sum(item => Count(item, wanted)),
        YamlMapping mapping => mapping.Entries.Sum(entry => Count(entry.Value, wanted)),
        _ => 0,
    };

    // Only a member of a list can go and leave a text that says something.
    private static bool CanStrike(YamlNode node, YamlNode wanted) => node switch
    {
        YamlSequence list => list.Items.Any(item => Same(item, wanted) || CanStrike(item, wanted)),
        YamlMapping mapping => mapping.Entries.Any(entry => CanStrike(entry.Value, wanted)),
        _ => false,
    };

    private static YamlNode? Rewrite(YamlNode node, YamlNode from, YamlNode? to) => Same(node, from) ? to : node switch
    {
        YamlSequence list => list with { Items = [.. list.Items.Select(item => Rewrite(item, from, to)).OfType<YamlNode>()] },
        YamlMapping mapping => mapping with { Entries = [.. mapping.Entries.Select(entry => entry with { Value = Rewrite(entry.Value, from, to)! })] },
        _ => node,
    };

    private static bool Same(YamlNode a, YamlNode b) => (a, b) switch
    {
        (YamlScalar one, YamlScalar other) => Words(one.Value).SequenceEqual(Words(other.Value), StringComparer.Ordinal),
        (YamlSequence one, YamlSequence other) => one.Items.Length == other.Items.Length && one.Items.Zip(other.Items).All(pair => Same(pair.First, pair.Second)),
        (YamlMapping one, YamlMapping other) => one.Entries.Length == other.Entries.Length
            && one.Entries.All(entry => other.Find(entry.Key.Value) is { } value && Same(entry.Value, value)),
        _ => false,
    };

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
