using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>
/// What may stand at a place of a pack's files. The parser reads by these tables, and schemas, completion and explanations in editors are made
/// of them, so that a key is told once.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public abstract class Shape
{
    private protected Shape()
    {
    }
}

/// <summary>One value.</summary>
/// <param name="kind">What kind of word it is.</param>
/// <param name="choices">The words allowed; empty if the kind alone says it.</param>
public sealed class WordShape(WordKind kind, ImmutableArray<string> choices = default) : Shape
{
    /// <summary>What kind of word it is.</summary>
    public WordKind Kind { get; } = kind;

    /// <summary>The words allowed; empty if the kind alone says it.</summary>
    public ImmutableArray<string> Choices { get; } = choices.IsDefault ? [] : choices;

    /// <summary>What the word gives a name to; <see langword="null"/> if it names nothing new.</summary>
    public NameKind? Declares { get; init; }

    /// <summary>What the word names that is declared elsewhere; <see langword="null"/> if nothing.</summary>
    public NameKind? RefersTo { get; init; }

    /// <summary>The field whose value it is; <see langword="null"/> if none.</summary>
    public FieldDefinition? Field { get; init; }
}

/// <summary>A list that is not empty.</summary>
/// <param name="item">What its items are.</param>
/// <param name="least">The fewest items there may be; 0 or more.</param>
public sealed class ListShape(Shape item, int least = 1) : Shape
{
    /// <summary>What its items are.</summary>
    public Shape Item { get; } = item;

    /// <summary>The fewest items there may be.</summary>
    public int Least { get; } = least;
}

/// <summary>Keys with values.</summary>
/// <param name="name">What it is called; no two shapes have one name.</param>
/// <param name="keys">The keys that it can have, in the order of the documentation.</param>
public sealed class MappingShape(string name, params ImmutableArray<KeyShape> keys) : Shape
{
    /// <summary>What it is called; no two shapes have one name.</summary>
    public string Name { get; } = name;

    /// <summary>The keys that it can have, in the order of the documentation.</summary>
    public ImmutableArray<KeyShape> Keys { get; } = keys;

    /// <summary>What further keys are and hold; <see langword="null"/> if there can be none.</summary>
    public EntryShape? Rest { get; init; }

    /// <summary>Whether it may have no key at all.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether a condition stands among the keys; <see langword="null"/> if none can.</summary>
    public KeyPresence? Condition { get; init; }

    /// <summary>The keys that together stand in for a condition that may be missing; the last of them cannot stand beside one.</summary>
    public ImmutableArray<KeyShape> StandIns { get; init; } = [];

    /// <summary>The key of a name.</summary>
    /// <param name="key">How it is written.</param>
    /// <returns>The key; <see langword="null"/> if there is none.</returns>
    public KeyShape? Find(string key) => Keys.FirstOrDefault(known => known.Name == key);
}

/// <summary>One of several shapes.</summary>
/// <param name="shapes">The shapes.</param>
public sealed class EitherShape(params ImmutableArray<Shape> shapes) : Shape
{
    /// <summary>The shapes.</summary>
    public ImmutableArray<Shape> Shapes { get; } = shapes;
}

/// <summary>A condition: one word, or a mapping with one head; see <see cref="ConditionShapes"/>.</summary>
public sealed class ConditionShape : Shape
{
    /// <summary>The one there is.</summary>
    public static readonly ConditionShape Instance = new();

    private ConditionShape()
    {
    }
}

/// <summary>A time; see <see cref="TimeShapes"/>.</summary>
public sealed class TimeShape : Shape
{
    /// <summary>The one there is.</summary>
    public static readonly TimeShape Instance = new();

    private TimeShape()
    {
    }
}

/// <summary>A key of a mapping, what stands under it and what it means.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class KeyShape : YamlKey
{
    private KeyShape(string name, KeyPresence presence, Shape value, string meaning)
        : base(name, presence)
    {
        Value = value;
        Meaning = meaning;
    }

    /// <summary>What stands under it.</summary>
    public Shape Value { get; }

    /// <summary>What it means, in a sentence.</summary>
    public string Meaning { get; }

    /// <summary>A key that must be there.</summary>
    /// <param name="name">How it is written.</param>
    /// <param name="value">What stands under it.</param>
    /// <param name="meaning">What it means, in a sentence.</param>
    public static KeyShape Required(string name, Shape value, string meaning) => new(name, KeyPresence.Required, value, meaning);

    /// <summary>A key that may be missing.</summary>
    /// <param name="name">How it is written.</param>
    /// <param name="value">What stands under it.</param>
    /// <param name="meaning">What it means, in a sentence.</param>
    public static KeyShape Optional(string name, Shape value, string meaning) => new(name, KeyPresence.Optional, value, meaning);
}

/// <summary>What further keys of a mapping are and hold.</summary>
/// <param name="Key">The word that is the key.</param>
/// <param name="Value">What stands under it.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
public sealed record EntryShape(WordShape Key, Shape Value, string Meaning);
