using System.Collections.Concurrent;
using System.Text;
using RulesEngine.Models;

namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>The six rules as lambdas of Microsoft RulesEngine, two for each rule, since it knows true and false only.</summary>
internal static class RulesEnginePeer
{
    /// <summary>Writes every finding of an export.</summary>
    /// <exception cref="InvalidOperationException">A lambda failed, or does not hold where it must.</exception>
    public static void Audit(ExportFolder export, string output, int threads)
    {
        var facts = FactLoader.Load(export, threads);
        var engine = LambdaEngine.Create();
        var parts = new ConcurrentBag<StringBuilder>();
        Parallel.ForEach(Partitioner.Create(0, facts.Persons.Count), new ParallelOptions { MaxDegreeOfParallelism = threads }, range =>
        {
            var part = new StringBuilder();
            for (var i = range.Item1; i < range.Item2; i++) Judge(engine, facts.Persons[i], part);
            parts.Add(part);
        });
        var offices = new StringBuilder();
        foreach (var office in facts.Offices) engine.Judge("office", office.Id, "", offices, new RuleParameter("o", office));
        using var writer = new StreamWriter(output);
        foreach (var part in parts.Append(offices)) writer.Write(part);
    }

    private static void Judge(LambdaEngine engine, PersonFacts person, StringBuilder output)
    {
        foreach (var message in person.Messages)
            engine.Judge("message", message.Id, person.Id, output, new RuleParameter("m", message), new RuleParameter("p", person));
        foreach (var stay in person.Stays) engine.Judge("stay", stay.Id, person.Id, output, new RuleParameter("s", stay), new RuleParameter("p", person));
        foreach (var bail in person.Bails) engine.Judge("bail", bail.Id, person.Id, output, new RuleParameter("b", bail));
    }
}
