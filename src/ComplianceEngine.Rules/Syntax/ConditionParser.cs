using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Parses conditions: a word, or a mapping with exactly one head and the keys that go with it.</summary>
internal sealed class ConditionParser(ShapeReader shapes, TimeParser times, DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<string> AskedHeads = [.. ConditionShapes.Asked.Select(form => form.Keys[0].Name)];
    private readonly FieldTestParser fieldTests = new(shapes, times, diagnostics);

    public ConditionSyntax Parse(YamlNode node) => node switch
    {
        YamlRefused => new BrokenCondition(node.Location),
        YamlScalar word => ParseConstant(word),
        YamlMapping { Entries.Length: > 0 } mapping => shapes.Read(mapping, "", RequiredInline)!,
        _ => Refuse(node.Start(), "several conditions stand in a list under `all:`, `any:` or `none:`"),
    };

    /// <summary>The condition under a key that must be there.</summary>
    public ConditionSyntax Required(MappingReader reader, YamlKey key) =>
        reader.Value(key) is { } value ? Parse(value) : new BrokenCondition(reader.Location);

    /// <summary>The condition under a key that may be missing.</summary>
    public ConditionSyntax? Optional(MappingReader reader, YamlKey key) => reader.Value(key) is { } value ? Parse(value) : null;

    /// <summary>The condition whose head must stand among a mapping's keys; keys asked for before belong to something else.</summary>
    public ConditionSyntax RequiredInline(MappingReader reader)
    {
        if (OptionalInline(reader) is { } condition) return condition;
        return reader.IsDone ? Refuse(reader.Location, "there is no condition here") : new BrokenCondition(reader.Location);
    }

    /// <summary>The condition whose head may stand among a mapping's keys.</summary>
    /// <returns>The condition; <see langword="null"/> if no key is a head. Keys that are then left over are unknown.</returns>
    public ConditionSyntax? OptionalInline(MappingReader reader)
    {
        var heads = FindHeads(reader);
        if (heads.IsEmpty) return FindStray(reader);
        if (heads.Length > 1) diagnostics.ReportWithHint(
            DiagnosticCatalog.TwoConditions, heads[1].Key.Location, "put both in a list under `all:` or `any:`", heads[0].Key.Value, heads[1].Key.Value);
        foreach (var head in heads) reader.Entry(head.Key.Value);
        return ParseHead(heads[0], reader);
    }

    // Keys that go with a head, but there is none: they are the mistake only if nothing else is.
    private BrokenCondition? FindStray(MappingReader reader)
    {
        var stray = reader.Rest.FirstOrDefault(entry => ConditionShapes.Modifiers.Contains(entry.Key.Value));
        reader.AskAll(reader.Rest.Select(entry => entry.Key.Value).Where(ConditionShapes.Modifiers.Contains));
        return stray is not null && reader.IsDone ? Refuse(stray.Key.Location, $"`{stray.Key.Value}` goes with `exists` or `latest`") : null;
    }

    private static ImmutableArray<YamlEntry> FindHeads(MappingReader reader)
    {
        // A reading's options are keys of its mapping, and may be called anything.
        var rest = reader.Rest;
        if (rest.FirstOrDefault(entry => entry.Key.Value == ConditionShapes.Reading.Name) is { } reading) return [reading];
        ImmutableArray<YamlEntry> heads = [.. rest.Where(entry => IsHead(entry))];
        foreach (var word in ConditionShapes.Heads) reader.Entry(word);
        if (!heads.IsEmpty) return heads;
        return [.. rest.Where(entry => entry.Value is YamlMapping && !ConditionShapes.Modifiers.Contains(entry.Key.Value)).Take(1)];
    }

    private static bool IsHead(YamlEntry entry) =>
        ConditionShapes.Heads.Contains(entry.Key.Value) || entry.Key.Value.Contains('.', StringComparison.Ordinal) || IsScopeTest(entry.Value);

    private static bool IsScopeTest(YamlNode value) => value is YamlMapping mapping && AskedHeads.Any(head => mapping.Find(head) is not null);

    private ConditionSyntax ParseHead(YamlEntry head, MappingReader reader) => head.Key.Value switch
    {
        "all" or "any" or "none" => ParseGroup(head),
        "exists" => ParseExists(head, reader),
        "latest" => ParseLatest(head, reader),
        "reading" => ParseByReading(head, reader),
        _ when head.Key.Value.Contains('.', StringComparison.Ordinal) => fieldTests.Parse(head, Parse),
        _ => shapes.Read(head.Value, head.Key.Value, test => ParseScopeTest(head.Key, test)) ?? new BrokenCondition(head.Key.Location),
    };

    private ConditionSyntax ParseConstant(YamlScalar word) => word.Value switch
    {
        ConditionShapes.Always => new ConstantSyntax(Holds: true, word.Location),
        ConditionShapes.Never => new ConstantSyntax(Holds: false, word.Location),
        _ => Refuse(word.Location, Names.Near(word.Value, ConditionShapes.Constant.Choices, "the only conditions of one word are")),
    };

    private ConditionSyntax ParseGroup(YamlEntry head)
    {
        ImmutableArray<ConditionSyntax> parts = [.. shapes.Items(head.Value, head.Key.Value).Select(Parse)];
        return parts.IsEmpty ? new BrokenCondition(head.Key.Location) : new GroupSyntax(head.Key.Value, parts, head.Key.Location);
    }

    private ConditionSyntax ParseExists(YamlEntry head, MappingReader reader)
    {
        var alias = reader.Word(ConditionShapes.As);
        var where = Optional(reader, ConditionShapes.Where);
        if (reader.Optional(ConditionShapes.Sharing.Name) is { } sharing) return ParseSharing(head, alias, shapes.Words(sharing, ConditionShapes.Sharing.Name), reader.Word(ConditionShapes.AtLeast), where);
        var completeWhen = Optional(reader, ConditionShapes.CompleteWhen);
        return shapes.Word(head.Value, head.Key.Value) is { } record
            ? new ExistsSyntax(record, alias, where, completeWhen, head.Key.Location)
            : new BrokenCondition(head.Key.Location);
    }

    private ConditionSyntax ParseSharing(YamlEntry head, YamlScalar? alias, ImmutableArray<YamlScalar> same, YamlScalar? least, ConditionSyntax? where) =>
        shapes.Word(head.Value, head.Key.Value) is { } record && !same.IsEmpty
            ? new SharingSyntax(record, alias, same, least, where, head.Key.Location)
            : new BrokenCondition(head.Key.Location);

    private ConditionSyntax ParseLatest(YamlEntry head, MappingReader reader)
    {
        var alias = reader.Word(ConditionShapes.As);
        var by = reader.Word(ConditionShapes.LatestBy);
        var notAfter = times.Optional(reader, ConditionShapes.NotAfter);
        var where = Required(reader, ConditionShapes.LatestWhere);
        return shapes.Word(head.Value, head.Key.Value) is { } record
            ? new LatestSyntax(record, alias, by, notAfter, where, head.Key.Location)
            : new BrokenCondition(head.Key.Location);
    }

    private ConditionSyntax ParseByReading(YamlEntry head, MappingReader reader)
    {
        var cases = ImmutableArray.CreateBuilder<ReadingCaseSyntax>();
        foreach (var entry in reader.Rest)
        {
            if (ReferenceEquals(entry, head)) continue;
            reader.Entry(entry.Key.Value);
            cases.Add(new ReadingCaseSyntax(entry.Key, Parse(entry.Value)));
        }

        return shapes.Word(head.Value, head.Key.Value) is { } reading
            ? new ByReadingSyntax(reading, cases.ToImmutable(), head.Key.Location)
            : new BrokenCondition(head.Key.Location);
    }

    private ConditionSyntax ParseScopeTest(YamlScalar scope, MappingReader test)
    {
        if (test.OptionalWord(ConditionShapes.ListedIn.Name) is { } list) return new ListedSyntax(scope, list, test.Word(ConditionShapes.ListedBy), times.Optional(test, ConditionShapes.ListedOn));
        if (test.OptionalWord(ConditionShapes.Meets.Name) is { } criterion) return new MeetsSyntax(scope, criterion, times.Optional(test, ConditionShapes.At));
        var isMisspelt = test.Rest.Any(entry => Suggestion.Nearest(entry.Key.Value, AskedHeads) is not null);
        if (isMisspelt) test.AskAll(ConditionShapes.Asked.SelectMany(form => form.Keys.Skip(1)).Select(key => key.Name));
        else
        {
            test.AskAll([.. test.Rest.Select(entry => entry.Key.Value)]);
            Refuse(scope.Location, $"ask `{scope.Value}: {{meets: …}}` or `{scope.Value}: {{listed_in: …}}`, or test a field, written `{scope.Value}.field`");
        }

        return new BrokenCondition(scope.Location);
    }

    private BrokenCondition Refuse(SourceLocation place, Hint hint)
    {
        diagnostics.ReportWithHint(DiagnosticCatalog.NotACondition, place, hint);
        return new BrokenCondition(place);
    }
}
