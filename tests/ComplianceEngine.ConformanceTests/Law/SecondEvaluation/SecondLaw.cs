using System.Collections.Immutable;
using System.Globalization;

namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>What a law says of an act.</summary>
/// <param name="Version">The first day of the version applied; <see langword="null"/> if none was in force.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Excuses">The exceptions that excuse.</param>
internal sealed record SecondVerdict(DateOnly? Version, Outcome Outcome, ImmutableSortedSet<string> Excuses)
{
    /// <summary>Finds the same verdict the same.</summary>
    public static readonly IEqualityComparer<SecondVerdict> Alike = EqualityComparer<SecondVerdict>.Create(
        (one, other) => one!.Version == other!.Version && one.Outcome == other.Outcome && one.Excuses.SetEquals(other.Excuses), verdict => (verdict.Version, verdict.Outcome).GetHashCode());
}

/// <summary>Whether a law reaches an act, and which of its exceptions excuse it.</summary>
internal sealed record Ruling(bool Reaches, params ImmutableArray<(string Exception, bool Excuses)> Exceptions);

/// <summary>A version of a law.</summary>
/// <param name="From">The first day, or the first on which it can have been in force.</param>
/// <param name="To">The last; <see langword="null"/> if it still is in force.</param>
/// <param name="Rule">What it says of a record, given when the act is.</param>
internal sealed record SecondVersion(string From, string? To, Func<World, Row, long, Ruling> Rule)
{
    public DateOnly First { get; } = Day(From);

    /// <summary>The day from which on it surely was in force, if its first day was not found.</summary>
    public string? SurelyFrom { get; init; }

    public DateOnly SurelyFirst => SurelyFrom is null ? First : Day(SurelyFrom);

    public DateOnly? Last { get; } = To is null ? null : Day(To);

    /// <summary>The first day, as things can have been.</summary>
    public DateOnly FirstIn(World world) => world.BeganEarly ? First : SurelyFirst;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One law, straight from the text of the law: no pack, no engine.</summary>
/// <param name="Rule">The rule of the pack that states the same.</param>
/// <param name="Record">The kind of record it is about.</param>
/// <param name="Act">When the act is; for one that lasts, its first and last moment.</param>
/// <param name="Versions">The versions, oldest first.</param>
internal sealed record SecondLaw(string Rule, string Record, Func<Row, (long From, long? To)> Act, params ImmutableArray<SecondVersion> Versions)
{
    /// <summary>The pack.</summary>
    public string Pack { get; init; } = "nyc-detainer";

    /// <summary>Whether anything that records can show excuses.</summary>
    public bool HasExceptions { get; init; } = true;

    /// <summary>A question that only a person answers.</summary>
    public string? Question { get; init; }

    /// <summary>The records of a dossier that it is about.</summary>
    public IEnumerable<Row> Subjects(IReadOnlyList<Row> rows) => rows.Where(row => row.Kind == Record && !row.IsOfOthers);

    /// <summary>The ways in which things can have been that matter to it.</summary>
    public IEnumerable<World> Worlds(IReadOnlyList<Row> rows, IReadOnlyDictionary<string, string> readings) =>
        World.All(rows, readings, Versions.Any(version => version.SurelyFrom is not null));

    /// <summary>An act that lasts is judged anew in each version that it meets.</summary>
    public IEnumerable<SecondVerdict> Judge(World world, Row subject)
    {
        var (from, to) = Act(subject);
        var last = Math.Max(from, to ?? from);
        var met = Versions.Select(version => (Version: version, Act: to is null ? from : Math.Max(from, NewYork.Begin(version.FirstIn(world)))))
            .Where(pair => pair.Act <= last && NewYork.Day(pair.Act) >= pair.Version.FirstIn(world) && !(NewYork.Day(pair.Act) > pair.Version.Last))
            .Select(pair => Judge(pair.Version, world, subject, pair.Act)).ToList();
        return met.Count > 0 ? met : [new SecondVerdict(null, Outcome.NotInForce, [])];
    }

    private static SecondVerdict Judge(SecondVersion version, World world, Row subject, long act)
    {
        var ruling = version.Rule(world, subject, act);
        var excuses = ruling.Exceptions.Where(exception => exception.Excuses).Select(exception => exception.Exception).ToImmutableSortedSet(StringComparer.Ordinal);
        return new SecondVerdict(version.First, !ruling.Reaches ? Outcome.NotApplicable : excuses.Count > 0 ? Outcome.Exempt : Outcome.PossibleViolation, excuses);
    }
}
