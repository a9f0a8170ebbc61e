namespace ComplianceEngine.Testing.Generation;

/// <summary>
/// A sequence of chances that is the same on every machine and runtime: splitmix64 (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014).
/// </summary>
/// <remarks>
/// Each row draws from a sequence of its own, so that any row can be made again without those before it. Only whole numbers
/// are used. Pass it by reference: a copy would draw the same chances again.
/// </remarks>
internal struct SeededRandom
{
    private const ulong Increment = 0x9E37_79B9_7F4A_7C15;

    private ulong state;

    public SeededRandom(ulong state) => this.state = state;

    /// <summary>The sequence of one thing in one data set.</summary>
    public static SeededRandom For(ulong seed, int stream, int person, int ordinal) => unchecked(
        new SeededRandom(Mix(Mix(Mix(seed + Increment) ^ (ulong)(uint)stream) ^ (((ulong)(uint)person << 32) | (uint)ordinal))));

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix(unchecked(state += Increment));

    /// <summary>A number from 0 to one less than <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (uint)bound) >> 32);

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>Whether something happens that happens so many times in a thousand.</summary>
    public bool Chance(int inThousand) => Below(1000) < inThousand;

    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x = (x ^ (x >> 30)) * 0xBF58_476D_1CE4_E5B9;
            x = (x ^ (x >> 27)) * 0x94D0_49BB_1331_11EB;
            return x ^ (x >> 31);
        }
    }
}
