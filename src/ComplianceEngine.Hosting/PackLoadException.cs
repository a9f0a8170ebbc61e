namespace ComplianceEngine.Hosting;

/// <summary>There is no engine, because the packs do not load.</summary>
public sealed class PackLoadException : Exception
{
    /// <summary>Says what is wrong with the packs.</summary>
    /// <param name="result">How loading went.</param>
    public PackLoadException(ReloadResult result)
        : base($"the rule packs do not load:\n{string.Join('\n', result.Problems)}") => Result = result;

    /// <summary>How loading went.</summary>
    public ReloadResult Result { get; }
}
