using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Reports;

/// <summary>How the outcome of a version follows from its clauses, as a table: a line for each way to an outcome.</summary>
internal static class DecisionTable
{
    private const string Whatever = "–";

    /// <summary>The table with its heading.</summary>
    /// <param name="version">The version.</param>
    /// <param name="english">How its clauses are said.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(RuleVersion version, ClauseEnglish english)
    {
        ImmutableArray<Condition> parts = version.When is AllOf all ? all.Parts : [version.When];
        var heading = parts.Select(part => english.Say(part).Text.TrimEnd(':')).Concat(version.Exceptions.Select(exception => $"exception {exception.Id}")).Append("outcome").ToList();
        var rows = new List<IReadOnlyList<string>> { heading };
        var (clauses, exceptions) = (parts.Length, version.Exceptions.Length);
        for (var i = 0; i < clauses; i++) rows.Add(Row(clauses, exceptions, Whatever, Whatever, "not applicable", (i, "no")));
        for (var i = 0; i < exceptions; i++) rows.Add(Row(clauses, exceptions, "yes", Whatever, "exempt", (clauses + i, "yes")));
        rows.Add(Row(clauses, exceptions, "yes", "no", "possible violation"));
        for (var i = 0; i < exceptions; i++)
            if (version.Exceptions[i] is { Asks: not null, Condition: not null }) rows.Add(Row(clauses, exceptions, "yes", "no", "needs review", (clauses + i, "unknown")));
        rows.Add(Row(clauses, exceptions, "yes or unknown", "no or unknown", "undetermined"));
        return rows;
    }

    private static List<string> Row(int clauses, int exceptions, string clause, string exception, string outcome, (int Column, string Value)? but = null)
    {
        var row = Enumerable.Repeat(clause, clauses).Concat(Enumerable.Repeat(exception, exceptions)).Append(outcome).ToList();
        if (but is var (column, value)) row[column] = value;
        return row;
    }
}
