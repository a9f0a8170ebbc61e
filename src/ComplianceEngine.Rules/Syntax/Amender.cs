using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Applies amendments to the text of rules: the rule as amended is a rule of the bill's own pack, from the day the bill is taken to begin.</summary>
/// <param name="pack">The name of the bill's pack.</param>
/// <param name="amended">The name of the pack amended.</param>
/// <param name="rules">The rules of that pack.</param>
/// <param name="diagnostics">Where faults go.</param>
internal sealed class Amender(string pack, string amended, IEnumerable<YamlMapping> rules, DiagnosticBag diagnostics)
{
    public static readonly string RuleKey = RuleShapes.Id.Name;

    private readonly Dictionary<string, YamlMapping> byName = rules
        .Where(rule => rule.Find(RuleKey) is YamlScalar)
        .GroupBy(rule => ((YamlScalar)rule.Find(RuleKey)!).Value, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private readonly ShapeReader shapes = new(diagnostics);
    private readonly TextChanger changer = new(diagnostics);
    private readonly List<Amendment> amendments = [];

    /// <summary>What was amended or repealed so far.</summary>
    public ImmutableArray<Amendment> Amendments => [.. amendments];

    /// <summary>The rules that a file amends, as amended.</summary>
    public PackFile Apply(PackFile file)
    {
        var documents = ImmutableArray.CreateBuilder<YamlNode>();
        foreach (var document in file.Documents)
            if (shapes.Read(document, RuleShapes.Amends.Name, Apply) is { } rule) documents.Add(rule);
        return file with { Kind = PackFileKind.Rules, Documents = documents.ToImmutable(), IsWhole = file.IsWhole && file.Documents.IsEmpty };
    }

    private YamlMapping? Apply(MappingReader reader)
    {
        if (reader.OptionalWord(RuleShapes.Repeals.Name) is { } repealed)
        {
            reader.Word(RuleShapes.EnactedBy);
            var act = reader.Word(SupplementShapes.Source);
            if (Find(repealed) is not null) Note(repealed, null, act);
            return null;
        }

        var name = reader.Word(RuleShapes.Amends);
        var day = reader.Word(RuleShapes.AmendedVersion);
        var head = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var key in (YamlKey[])[TimeShapes.InForce, RuleShapes.EnactedBy, SupplementShapes.Source, SupplementShapes.Note])
            if (reader.Value(key) is { } value) head.Add(new YamlEntry(new YamlScalar(key.Name, value.Location), value));
        var source = head.FirstOrDefault(entry => entry.Key.Value == SupplementShapes.Source.Name)?.Value as YamlScalar;
        var changes = reader.List(RuleShapes.Changes, TextChange.Read);
        if (name is null || day is null || Find(name) is not { } rule || FindVersion(rule, name, day) is not { } version) return null;
        var body = changer.Apply(version, changes, name.Value);
        return body is null ? null : Amended(rule, name, source, [.. head, .. body.Entries.Where(entry => TextChanger.Places.Contains(entry.Key.Value))]);
    }

    private YamlMapping? Find(YamlScalar name)
    {
        if (byName.TryGetValue(name.Value, out var rule)) return rule;
        diagnostics.ReportWithHint(DiagnosticCatalog.AmendsUnknownRule, name.Location, Suggestion.HintFor(name.Value, byName.Keys), name.Value);
        return null;
    }

    private YamlMapping? FindVersion(YamlMapping rule, YamlScalar name, YamlScalar day)
    {
        var versions = (rule.Find("versions") as YamlSequence)?.Items.OfType<YamlMapping>().ToList() ?? [];
        var found = versions.FirstOrDefault(version => Start(version) == day.Value);
        if (found is null)
            diagnostics.ReportWithHint(
                DiagnosticCatalog.AmendsUnknownVersion, day.Location, $"its versions are those from {string.Join(", ", versions.Select(Start))}", name.Value, day.Value);
        return found;
    }

    private static string? Start(YamlMapping version) => ((version.Find("in_force") as YamlMapping)?.Find("from") as YamlScalar)?.Value;

    private void Note(YamlScalar rule, string? by, YamlScalar? source) =>
        amendments.Add(new Amendment(amended, rule.Value, by, source?.Value ?? "", source?.Location ?? rule.Location));

    private YamlMapping Amended(YamlMapping rule, YamlScalar name, YamlScalar? source, ImmutableArray<YamlEntry> version)
    {
        var own = $"{pack}.{name.Value}";
        Note(name, own, source);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var entry in rule.Entries)
            switch (entry.Key.Value)
            {
                case var key when key == RuleKey: entries.Add(entry with { Value = name with { Value = own } }); break;
                case "provision" when entry.Value is YamlScalar provision: entries.Add(entry with { Value = provision with { Value = $"{pack}/{provision.Value}" } }); break;
                case "versions": entries.Add(entry with { Value = new YamlSequence([new YamlMapping(version, name.Location)], name.Location) }); break;
                case "challenged": break;
                default: entries.Add(entry); break;
            }

        return new YamlMapping(entries.ToImmutable(), name.Location);
    }
}
