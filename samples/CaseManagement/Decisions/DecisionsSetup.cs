namespace CaseManagement.Decisions;

/// <summary>The engine, and the desk that asks it.</summary>
internal static class DecisionsSetup
{
    /// <summary>Adds an engine with New York's rules, which lie beside the application and are loaded anew when they change.</summary>
    public static void AddDecisions(this WebApplicationBuilder builder)
    {
        builder.Services.AddComplianceEngine(options =>
        {
            options.Packs.Add("nyc-detainer");
            options.ReloadsOnChange = true;
        });
        builder.Services.AddHealthChecks().AddComplianceEngine();
        builder.Services.AddSingleton<IDecisionGate, EngineGate>();
        builder.Services.AddScoped<ActDesk>();
    }
}
