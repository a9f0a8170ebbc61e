namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>Detainers and warrants.</summary>
/// <param name="world">What is the case.</param>
/// <param name="act">The act.</param>
internal sealed class Papers(World world, long act)
{
    private static readonly long Widened = NewYork.Begin(new DateOnly(2014, 12, 14));

    /// <summary>The civil immigration detainers that stood between a person and release.</summary>
    public IEnumerable<Row> AtRelease(Row stay) => world.Of("detainer").Where(detainer =>
        IsCivilDetainer(detainer) && detainer.At("received_at") <= stay.At("released_at") && !WasWithdrawn(detainer, stay.At("release_authorized_at")));

    /// <summary>The civil immigration detainers that a message answers.</summary>
    public IEnumerable<Row> Answered(Row message) => world.Of("detainer").Where(detainer =>
        IsCivilDetainer(detainer) && (detainer.At("received_at") <= act || message["detainer_id"] == detainer.Id) && !WasWithdrawn(detainer, act));

    /// <summary>The civil immigration detainers that are pending at the act.</summary>
    public IEnumerable<Row> Pending => world.Of("detainer").Where(detainer => IsCivilDetainer(detainer) && detainer.At("received_at") <= act && !WasWithdrawn(detainer, act));

    /// <summary>Whether a judge's warrant for immigration authorities came with a detainer (A9).</summary>
    public bool CameWithWarrant(Row detainer) => world.Of("warrant").Any(warrant =>
        warrant["detainer_id"] == detainer.Id && IsJudges(warrant)
        && warrant.At("presented_at") <= (world.Reads("A9", "may-follow") ? act : detainer.At("received_at") + NewYork.Hour));

    /// <summary>Whether an article III judge or a federal magistrate judge signed it, and immigration authorities may take the person.</summary>
    public static bool IsJudges(Row warrant) => warrant["issued_by"] is "article-iii-judge" or "federal-magistrate-judge" && warrant.Yes("authorizes_federal_immigration");

    /// <summary>Whether any judge signed a warrant of arrest.</summary>
    public static bool IsArrestWarrant(Row warrant) => warrant["issued_by"] is "article-iii-judge" or "federal-magistrate-judge" or "state-judge" && warrant["kind"] == "arrest";

    public static bool WasWithdrawn(Row detainer, long by) => detainer.Has("withdrawn_at") && detainer.At("withdrawn_at") < by;

    private bool IsCivilDetainer(Row detainer) => detainer["form"] switch
    {
        "I-247N" => world.Reads("A12", "yes"),
        "other" => act >= Widened,
        _ => true,
    };
}
