namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>Convictions and open cases under the laws of 2012 (LL 62/2011) and 2013 (LL 21 and 22/2013).</summary>
/// <param name="world">What is the case.</param>
/// <param name="stay">The stay that governs the act.</param>
/// <param name="act">The act.</param>
internal sealed class EarlyCases(World world, Row stay, long act)
{
    private const int Years = 10;

    /// <summary>2012: any misdemeanor or felony.</summary>
    public bool ConvictedOfCrime => !IsSetApart && Judgments.Any(IsCrime);

    /// <summary>
    /// 2013: a covered crime, unless there never was a felony and no judgment on a covered misdemeanor for at least ten years before the
    /// instant arrest.
    /// </summary>
    public bool ConvictedOfCoveredCrime => !IsSetApart && Judgments.Any(IsCovered)
        && (Judgments.Any(charge => charge["grade"] == "felony") || Judgments.Any(charge => IsCovered(charge) && charge["grade"] == "misdemeanor" && IsRecent(charge)));

    /// <summary>2012: any open misdemeanor or felony.</summary>
    public bool HasPendingCase => world.Of("charge").Any(charge => IsCrime(charge) && IsOpen(charge));

    /// <summary>2013: an open felony, certain open misdemeanors, or more than one open case of a covered crime.</summary>
    public bool HasPendingCoveredCase
    {
        get
        {
            var open = world.Of("charge").Where(charge => IsOpen(charge) && !charge.Yes("conditional_discharge") && !charge.Yes("mandatory_youthful_offender")).ToList();
            return open.Exists(charge => charge["grade"] == "felony" || IsCoveredMisdemeanorCase(charge))
                || open.Where(IsCovered).Select(charge => charge["custody_id"]).Distinct().Count() > 1;
        }
    }

    private IEnumerable<Row> Judgments => world.Of("charge").Where(charge =>
        charge["disposition"] == "convicted" && charge["adjudication"] == "adult" && charge.Has("judgment_on") && world.HadCome(charge.On("judgment_on"), act));

    private bool IsSetApart => world.Reads("A6", "person-wide") && world.Of("charge").Any(charge =>
        charge["adjudication"] is "youthful-offender" or "juvenile-delinquent" && charge.Has("judgment_on") && world.HadCome(charge.On("judgment_on"), act));

    private static bool IsCrime(Row charge) => charge["grade"] is "felony" or "misdemeanor";

    private static bool IsCovered(Row charge)
    {
        var offense = Offenses.Of(charge);
        var isExcluded = Offenses.IsOneOf(offense, "PL", ["230.00"]) || Offenses.IsOneOf(offense, "VTL", ["511(1)", "511(2)(a)(i)", "511(2)(a)(iv)"])
            || (Offenses.IsOneOf(offense, "PL", ["240.37"]) && !charge.Yes("patronizing"));
        return IsCrime(charge) && !isExcluded;
    }

    private bool IsRecent(Row charge) => InstantArrests.Of(world, stay, act).Any(arrest =>
        arrest < charge.On("judgment_on").AddYears(Years) && !(world.Reads("A2", "literal") && charge.On("judgment_on") >= arrest));

    private bool IsOpen(Row charge)
    {
        var isOpen = charge["disposition"] switch
        {
            "pending" or "plea-entered" => true,
            "convicted" => !world.HadCome(charge.On("judgment_on"), act),
            "acquitted" or "dismissed" or "acd" => charge.Has("disposed_on") && !world.HadCome(charge.On("disposed_on"), act),
            _ => false,
        };
        return isOpen && charge["adjudication"] != "juvenile-delinquent" && WasBrought(charge);
    }

    private bool WasBrought(Row charge) => charge["custody_id"].Length == 0
        ? world.HadCome(charge.On("committed_on"), act)
        : charge["custody_id"] == stay.Id || world.Of("custody").Any(other => other.Id == charge["custody_id"] && other.At("arrested_at") <= act);

    private static bool IsCoveredMisdemeanorCase(Row charge)
    {
        if (charge["grade"] != "misdemeanor") return false;
        var offense = Offenses.Of(charge);
        return offense.StartsWith("PL 130.", StringComparison.Ordinal)
            || offense.StartsWith("VTL 119", StringComparison.Ordinal)
            || (Offenses.IsOneOf(offense, "PL", ["120.00", "215.50"]) && !charge.Yes("cpl_170_70_release"))
            || (Offenses.IsOneOf(offense, "PL", ["265.01"]) && charge.Yes("firearm_or_ammunition"));
    }
}
