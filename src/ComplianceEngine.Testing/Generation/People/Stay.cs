namespace ComplianceEngine.Testing.Generation;

/// <summary>One stay in custody; it may go on after the export was made.</summary>
internal struct Stay
{
    public long Arrested;
    public long Admitted;
    public long Authorized;
    public long Released;
    public bool OnBail;
    public bool IsBond;
    public long BailPosted;
    public long BailNotice;

    /// <summary>What was paid, in the words of both the stay and the bail.</summary>
    public readonly string BailKind => IsBond ? "bond" : "bail";

    public readonly bool IsOpen => Released > WallTime.AsOf;

    /// <summary>When the stay ended, or the export was made.</summary>
    public readonly long End => Math.Min(Released, WallTime.AsOf);

    public static Stay Begin(ref SeededRandom random, long arrested)
    {
        var stay = new Stay { Arrested = arrested, Admitted = arrested + (random.Between(6 * 60, 30 * 60) * WallTime.Minute) + random.Below(60) };
        stay.OnBail = random.Chance(230);
        if (stay.OnBail) stay.EndOnBail(ref random);
        else stay.EndOtherwise(ref random);
        return stay;
    }

    /// <summary>Moves the whole stay, so that something in it falls on a given time.</summary>
    public void Move(long seconds)
    {
        Arrested += seconds;
        Admitted += seconds;
        Authorized += seconds;
        Released += seconds;
        BailPosted += seconds;
        BailNotice += seconds;
    }

    // Nine in ten leave within three hours of the notice; some stay for most of a day.
    private void EndOnBail(ref SeededRandom random)
    {
        IsBond = random.Chance(300);
        BailPosted = Admitted + (random.Between(120, 10 * 24 * 60) * WallTime.Minute) + random.Below(60);
        BailNotice = BailPosted + (random.Below(120) * WallTime.Minute);
        Authorized = BailNotice;
        var minutes = random.Below(100) switch
        {
            < 90 => random.Between(20, 170),
            < 96 => random.Between(170, 330),
            _ => random.Between(330, 26 * 60),
        };
        Released = Authorized + (minutes * WallTime.Minute) + random.Below(60);
    }

    private void EndOtherwise(ref SeededRandom random)
    {
        var days = random.Chance(700) ? 40 : 400;
        Authorized = Admitted + (random.Between(60, days * 24 * 60) * WallTime.Minute);
        var minutes = random.Below(100) switch
        {
            < 50 => random.Between(10, 60),
            < 90 => random.Between(60, 240),
            _ => random.Between(240, 72 * 60),
        };
        Released = Authorized + (minutes * WallTime.Minute) + random.Below(60);
    }
}
