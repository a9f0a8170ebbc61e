namespace ComplianceEngine.Testing.Generation;

/// <summary>One invented person's stays and detainer, from which every record about the person follows.</summary>
internal sealed class Person
{
    public const int MaxStays = 4;

    private const int LastArrestBefore = 5;

    private static readonly Weighted<int> StayCounts = new((1, 78), (2, 16), (3, 5), (4, 1));

    private readonly Stay[] stays = new Stay[MaxStays];

    public int Number { get; private set; }

    public int StayCount { get; private set; }

    /// <summary>The detainer; <see langword="null"/> for nineteen in twenty.</summary>
    public DetainerFacts? Detainer { get; private set; }

    public ref readonly Stay Stay(int ordinal) => ref stays[ordinal];

    /// <summary>Becomes another person.</summary>
    public void Become(int number, SeededRandom random)
    {
        Number = number;
        StayCount = 0;
        DrawStays(ref random);
        Detainer = random.Chance(50) ? DrawDetainer(ref random) : null;
    }

    private void DrawStays(ref SeededRandom random)
    {
        var most = StayCounts.Pick(ref random);
        var lastArrest = WallTime.AsOf - (LastArrestBefore * WallTime.Day);
        var arrested = WallTime.Start + (random.Below((int)((lastArrest - WallTime.Start) / WallTime.Minute)) * WallTime.Minute);
        for (var i = 0; i < most && arrested < lastArrest; i++)
        {
            ref var stay = ref stays[StayCount++];
            stay = Generation.Stay.Begin(ref random, arrested);
            if (i == 0 && stay.OnBail && random.Chance(10)) MoveToClockChange(ref stay, ref random);
            if (stay.IsOpen) return;
            arrested = stay.Released + (random.Between(20 * 24 * 60, 600 * 24 * 60) * WallTime.Minute);
        }
    }

    // Bail posted late on a Saturday before clocks change, so that the release falls into the changed night.
    private static void MoveToClockChange(ref Stay stay, ref SeededRandom random)
    {
        var target = WallTime.EveningBeforeClockChange(ref random) + (random.Below(180) * WallTime.Minute);
        stay.Move(target - stay.BailPosted);
    }

    private DetainerFacts DrawDetainer(ref SeededRandom random)
    {
        var ordinal = random.Below(StayCount);
        ref var stay = ref stays[ordinal];
        var received = Math.Min(stay.Arrested + (random.Between(60, 72 * 60) * WallTime.Minute), stay.End);
        return DetainerFacts.Draw(ref random, ordinal, received);
    }
}
