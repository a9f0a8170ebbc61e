using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ComplianceEngine.Rules;

/// <summary>A checked set of rules with all they rest on. Data only: evaluators are made from it.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record RulePack
{
    /// <summary>The pack's name: <c>nyc-detainer</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it holds, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The pack's own version.</summary>
    public required string Version { get; init; }

    /// <summary>Where its law applies, in words; empty if not said.</summary>
    public string Jurisdiction { get; init; } = "";

    /// <summary>What to know about it; empty if nothing.</summary>
    public string Description { get; init; } = "";

    /// <summary>The suit that challenges its law in court; empty if none is known.</summary>
    public string Challenged { get; init; } = "";

    /// <summary>The pack whose criteria, lists, readings and sources it uses; <see langword="null"/> if it stands by itself.</summary>
    public string? Uses { get; init; }

    /// <summary>Which rules of the pack that it uses it amends or repeals, as a bill does; empty for a pack of law in force.</summary>
    public ImmutableArray<Amendment> Amendments { get; init; } = [];

    /// <summary>The rules, by name in ordinal order.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>The criteria by name.</summary>
    public required FrozenDictionary<string, Criterion> Criteria { get; init; }

    /// <summary>The dated lengths of time by name.</summary>
    public required FrozenDictionary<string, DurationParameter> Durations { get; init; }

    /// <summary>The dated lists of offenses by name.</summary>
    public required FrozenDictionary<string, OffenseList> OffenseLists { get; init; }

    /// <summary>The dated lists of holidays by name.</summary>
    public FrozenDictionary<string, HolidayList> HolidayLists { get; init; } = FrozenDictionary<string, HolidayList>.Empty;

    /// <summary>The open readings, in the pack's order.</summary>
    public required ImmutableArray<Reading> Readings { get; init; }

    /// <summary>The reports that the law asks for, by name in ordinal order.</summary>
    public ImmutableArray<Report> Reports { get; init; } = [];

    /// <summary>What the figures of reports count, by name.</summary>
    public FrozenDictionary<string, Figure> Figures { get; init; } = FrozenDictionary<string, Figure>.Empty;

    /// <summary>What is to be so of its rules whatever is recorded, in the order of files; no rule rests on it.</summary>
    public ImmutableArray<RuleProperty> Properties { get; init; } = [];

    /// <summary>The sources by key.</summary>
    public required FrozenDictionary<string, Citation> Sources { get; init; }
}
