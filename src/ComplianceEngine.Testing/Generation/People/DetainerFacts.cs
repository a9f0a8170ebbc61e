namespace ComplianceEngine.Testing.Generation;

/// <summary>One detainer and the papers that came with it.</summary>
/// <param name="Stay">The stay it was lodged in.</param>
/// <param name="Received">When it came.</param>
/// <param name="Form">The form in use on that day.</param>
/// <param name="Attached">The paper attached; <c>none</c> if there was none.</param>
internal sealed record DetainerFacts(int Stay, long Received, string Form, string Attached)
{
    public const string NoPaper = "none";
    public const string JudicialWarrant = "judicial-warrant";

    private static readonly long FirstPriorityForms = WallTime.On(2015, 7, 1);
    private static readonly long FirstSingleForm = WallTime.On(2017, 4, 2);

    private static readonly Weighted<string> PriorityForms = new(("I-247D", 6), ("I-247N", 3), ("I-247X", 1));

    private static readonly Weighted<string> Papers = new((NoPaper, 60), ("I-200", 27), ("I-205", 11), (JudicialWarrant, 2));

    public static DetainerFacts Draw(ref SeededRandom random, int stay, long received)
    {
        var form = received < FirstPriorityForms ? "I-247" : received < FirstSingleForm ? PriorityForms.Pick(ref random) : "I-247A";
        return new DetainerFacts(stay, received, form, Papers.Pick(ref random));
    }
}
