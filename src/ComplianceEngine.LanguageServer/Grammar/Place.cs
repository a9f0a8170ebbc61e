using ComplianceEngine.Records.Yaml;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>A node of a file with what it is there.</summary>
/// <param name="Outer">The place that it stands in; <see langword="null"/> for a document.</param>
/// <param name="Key">The key that it stands under; <see langword="null"/> for a document and for an item of a list.</param>
/// <param name="Node">The node.</param>
/// <param name="Shape">What it is; <see langword="null"/> if nothing is known of it.</param>
internal sealed record Place(Place? Outer, YamlScalar? Key, YamlNode Node, Shape? Shape)
{
    /// <summary>What may stand here, before it was told by what stands here which of several shapes it is.</summary>
    public Shape? Expected { get; init; } = Shape;

    /// <summary>This place and those that it stands in, from the inside out.</summary>
    public IEnumerable<Place> SelfAndOuter()
    {
        for (var place = this; place is not null; place = place.Outer) yield return place;
    }

    /// <summary>The document that it stands in.</summary>
    public Place Document => Outer?.Document ?? this;
}

/// <summary>A word of a file with what it is there: a key, or a value.</summary>
/// <param name="Scalar">The word.</param>
/// <param name="Shape">What kind of word it is; <see langword="null"/> for a fixed key.</param>
/// <param name="Meaning">What it means, if it is a key; empty if that is not known.</param>
/// <param name="Inside">The mapping that a key stands in, or the place of a value.</param>
internal sealed record PlacedWord(YamlScalar Scalar, WordShape? Shape, string Meaning, Place Inside);
