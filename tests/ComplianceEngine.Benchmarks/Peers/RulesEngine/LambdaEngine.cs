using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using RulesEngine.Models;

namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>RulesEngine with the six rules, and a watch over what it keeps silent about.</summary>
/// <remarks>It takes an expression that throws for one that is false, so that a rule which found nothing may only be broken.</remarks>
internal sealed class LambdaEngine
{
    private const string Sure = "/sure";
    private readonly global::RulesEngine.RulesEngine engine;
    private readonly string[] rules;
    private readonly ConcurrentDictionary<string, bool> wereTrue = new(StringComparer.Ordinal);

    /// <summary>An engine with some workflows.</summary>
    public LambdaEngine(Workflow[] workflows)
    {
        rules = [.. workflows.SelectMany(workflow => workflow.Rules).Select(rule => rule.RuleName)];
        engine = new global::RulesEngine.RulesEngine(workflows, new ReSettings
        {
            CustomTypes = [typeof(Ask), typeof(Moment), typeof(Charge), typeof(Warrant), typeof(Detainer)],
            EnableExceptionAsErrorMessage = false,
            EnableFormattedErrorMessage = false,
            EnableScopedParams = false,
        });
    }

    /// <summary>An engine with the six rules, each of whose lambdas has been seen to hold.</summary>
    /// <exception cref="InvalidOperationException">One failed, or did not hold where it must.</exception>
    public static LambdaEngine Create()
    {
        var engine = new LambdaEngine(ReadWorkflows());
        Probe.Run(engine);
        engine.AssertEveryRuleWasTrue();
        return engine;
    }

    /// <summary>Applies the rules about one kind of record and writes the findings.</summary>
    public void Judge(string workflow, string record, string person, StringBuilder output, params RuleParameter[] inputs)
    {
        var results = engine.ExecuteAllRulesAsync(workflow, inputs).AsTask().GetAwaiter().GetResult();
        for (var i = 0; i < results.Count; i += 2)
        {
            var (sure, maybe) = (Holds(results[i]), Holds(results[i + 1]));
            if (sure && !maybe) throw new InvalidOperationException($"`{results[i].Rule.RuleName}` is true where it cannot be");
            if (!maybe) continue;
            var rule = results[i].Rule.RuleName[..^Sure.Length];
            output.Append("benchmark.").Append(rule).Append(',').Append(record).Append(',').Append(person).Append(sure ? ",possible_violation\n" : ",undetermined\n");
        }
    }

    /// <summary>Asserts that each lambda has been seen to hold.</summary>
    /// <exception cref="InvalidOperationException">One has not.</exception>
    public void AssertEveryRuleWasTrue()
    {
        var never = rules.Where(rule => !wereTrue.ContainsKey(rule)).ToList();
        if (never.Count > 0) throw new InvalidOperationException($"RulesEngine: never true, and so not shown to work: {string.Join(", ", never)}");
    }

    private bool Holds(RuleResultTree result)
    {
        if (!string.IsNullOrEmpty(result.ExceptionMessage)) throw new InvalidOperationException($"RulesEngine: {result.ExceptionMessage}");
        if (result.IsSuccess && !wereTrue.ContainsKey(result.Rule.RuleName)) wereTrue[result.Rule.RuleName] = true;
        return result.IsSuccess;
    }

    private static Workflow[] ReadWorkflows()
    {
        using var file = typeof(LambdaEngine).Assembly.GetManifestResourceStream("rules.json")!;
        return JsonSerializer.Deserialize<Workflow[]>(file)!;
    }
}
