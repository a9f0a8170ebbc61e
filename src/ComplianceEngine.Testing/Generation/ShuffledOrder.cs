namespace ComplianceEngine.Testing.Generation;

/// <summary>
/// Visits the numbers from 0 to one less than <c>count</c>, each once, in scattered order and without memory: steps of one
/// length around a circle, the length sharing no divisor with the circle's.
/// </summary>
internal struct ShuffledOrder
{
    private readonly long count;
    private readonly long step;
    private long position;

    public ShuffledOrder(long count, ref SeededRandom random)
    {
        this.count = count;
        position = (long)(random.Next() % (ulong)count);

        // Near the golden section of the circle neighbours land farthest apart.
        step = Math.Max(1, (count * 618 / 1000) - random.Below((int)Math.Min(count / 20, 1000) + 1));
        while (GreatestCommonDivisor(step, count) != 1) step++;
    }

    public long Next()
    {
        var current = position;
        position += step;
        if (position >= count) position -= count;
        return current;
    }

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
