namespace CaseManagement.Tests.Support;

/// <summary>A clock that moves only when told; it starts at noon of 1 June 2026 in New York.</summary>
internal sealed class FixedClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 6, 1, 16, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
