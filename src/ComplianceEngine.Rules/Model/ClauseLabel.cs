namespace ComplianceEngine.Rules;

/// <summary>A clause in a few words of the rule language: what stands inside it is left out.</summary>
public static class ClauseLabel
{
    /// <summary>A clause's label.</summary>
    /// <param name="condition">The clause.</param>
    public static string Of(Condition condition) => condition switch
    {
        AllOf => "all",
        AnyOf => "any",
        NoneOf => "none",
        Exists exists => $"exists: {exists.Record.Name}",
        Sharing sharing => $"exists: {sharing.Record.Name}, sharing: [{string.Join(", ", sharing.Same)}]",
        Latest latest => $"latest: {latest.Record.Name}",
        ByReading reading => $"reading: {reading.Reading}",
        LookBackTest { Tolling: not null } test => $"{ConditionText.Of(test with { Tolling = null })}, extended",
        _ => ConditionText.Of(condition),
    };
}
