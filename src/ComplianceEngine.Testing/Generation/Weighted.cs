using System.Collections.Immutable;

namespace ComplianceEngine.Testing.Generation;

/// <summary>Things to choose from, some likelier than others. Immutable.</summary>
internal sealed class Weighted<T>
{
    // The thing of each weight point, so that a choice is one look-up.
    private readonly ImmutableArray<T> points;

    public Weighted(params ReadOnlySpan<(T Thing, int Weight)> things)
    {
        var builder = ImmutableArray.CreateBuilder<T>();
        foreach (var (thing, weight) in things)
            for (var i = 0; i < weight; i++) builder.Add(thing);
        points = builder.ToImmutable();
    }

    public T Pick(ref SeededRandom random) => points[random.Below(points.Length)];
}
