using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>
/// How two moments lie, each of which is known only to lie between two seconds: six ways, told by how the end of the one lies to the
/// beginning of the other and the other way round. Every comparison of the two has one value in each.
/// </summary>
internal static class IntervalRelation
{
    /// <summary>How many ways there are.</summary>
    public const int Count = 6;

    // For three moments, six ends: more places than that make no further difference.
    private const int Places = 6;

    private static readonly Truth[] IsBefore = [Truth.True, Truth.Unknown, Truth.False, Truth.Unknown, Truth.False, Truth.False];
    private static readonly Truth[] IsNotAfter = [Truth.True, Truth.True, Truth.True, Truth.Unknown, Truth.Unknown, Truth.False];
    private static readonly int[] Turned = [5, 4, 2, 3, 1, 0];
    private static readonly Lazy<HashSet<(int, int, int)>> Possible = new(FindPossible);

    /// <summary>The value of a comparison of the first with the second, in each way they can lie.</summary>
    public static int[] Values(TimeComparison comparison) => [.. Enumerable.Range(0, Count).Select(way => (int)Value(comparison, way))];

    /// <summary>The value of a comparison of the second with the first.</summary>
    public static int[] TurnedValues(TimeComparison comparison) => [.. Enumerable.Range(0, Count).Select(way => (int)Value(comparison, Turned[way]))];

    /// <summary>Whether a first, a second and a third moment can lie so.</summary>
    /// <param name="firstSecond">How the first and the second lie.</param>
    /// <param name="secondThird">How the second and the third lie.</param>
    /// <param name="firstThird">How the first and the third lie.</param>
    public static bool CanBe(int firstSecond, int secondThird, int firstThird) => Possible.Value.Contains((firstSecond, secondThird, firstThird));

    private static Truth Value(TimeComparison comparison, int way) => comparison switch
    {
        TimeComparison.Before => IsBefore[way],
        TimeComparison.NotAfter => IsNotAfter[way],
        TimeComparison.After => IsBefore[Turned[way]],
        _ => IsNotAfter[Turned[way]],
    };

    private static HashSet<(int, int, int)> FindPossible()
    {
        var spans = (from first in Enumerable.Range(0, Places) from last in Enumerable.Range(first, Places - first) select (First: first, Last: last)).ToList();
        return [.. from a in spans from b in spans from c in spans select (Way(a, b), Way(b, c), Way(a, c))];
    }

    private static int Way((int First, int Last) a, (int First, int Last) b) => (Math.Sign(a.Last - b.First), Math.Sign(a.First - b.Last)) switch
    {
        ( < 0, _) => 0,
        (0, < 0) => 1,
        (0, _) => 2,
        (_, < 0) => 3,
        (_, 0) => 4,
        _ => 5,
    };
}
