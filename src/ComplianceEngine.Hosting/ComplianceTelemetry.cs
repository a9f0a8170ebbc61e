namespace ComplianceEngine.Hosting;

/// <summary>Where metrics and traces are found.</summary>
public static class ComplianceTelemetry
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "ComplianceEngine";
}
