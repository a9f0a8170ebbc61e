using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>
/// Which records names stand for, told by how they come into scope: the judged record and those beside it by their kind, one that is
/// looked for by the kinds on the way to it.
/// </summary>
/// <param name="Path">The records looked for on the way here: empty, <c>&gt;charge</c>.</param>
/// <param name="Names">What each name in scope stands for.</param>
internal sealed record Instances(string Path, ImmutableDictionary<string, string> Names)
{
    /// <summary>The record that is judged or counted, and those beside it.</summary>
    public static Instances Of(RecordSchema about, IEnumerable<Binding> bindings) =>
        new("", bindings.Select(binding => binding.Record.Name).Append(about.Name).ToImmutableDictionary(name => name, name => name, StringComparer.Ordinal));

    /// <summary>With one more record, which is looked for.</summary>
    public Instances Inside(string kind, string alias)
    {
        var path = $"{Path}>{kind}";
        return new Instances(path, Names.SetItem(alias, path));
    }

    /// <summary>Those that a criterion sees.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="scope">The name of the record that it is asked about.</param>
    public Instances For(Criterion criterion, string scope)
    {
        var names = criterion.Uses.ToImmutableDictionary(use => use, use => Names[use], StringComparer.Ordinal);
        return this with { Names = criterion.Of is { } of ? names.SetItem(of.Name, Names[scope]) : names };
    }

    /// <summary>As one text, in a fixed order.</summary>
    public string Text => string.Join(',', Names.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
