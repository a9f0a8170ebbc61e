using Microsoft.Extensions.Logging;

namespace ComplianceEngine.Hosting;

/// <summary>What is logged: packs, rules and numbers; nothing of records or of decisions.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1, LogLevel.Information, "Engine `{Engine}` judges by {Packs}")]
    public static partial void PacksLoaded(this ILogger log, string engine, EngineSnapshot packs);

    [LoggerMessage(2, LogLevel.Error, "Engine `{Engine}`: the rule packs were refused; engine number {Generation} stays (0: there is none)")]
    public static partial void PacksRefused(this ILogger log, string engine, int generation);

    [LoggerMessage(3, LogLevel.Error, "Engine `{Engine}`: {Problem}")]
    public static partial void PackProblem(this ILogger log, string engine, string problem);

}
