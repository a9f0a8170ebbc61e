namespace ComplianceEngine.Rules;

/// <summary>Says which days are meant.</summary>
internal static class Days
{
    /// <summary>The days from one to another, both included; without a last day if they go on.</summary>
    public static string Describe(DateOnly from, DateOnly? to) =>
        to is not { } last ? $"from {from:yyyy-MM-dd} on"
        : last == from ? $"on {from:yyyy-MM-dd}"
        : $"from {from:yyyy-MM-dd} to {last:yyyy-MM-dd}";
}
