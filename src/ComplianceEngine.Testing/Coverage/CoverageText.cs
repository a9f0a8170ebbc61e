using System.Globalization;
using System.Text;

namespace ComplianceEngine.Testing;

/// <summary>Coverage in words.</summary>
public static class CoverageText
{
    /// <summary>The clauses of which a value was never seen, by file and line.</summary>
    /// <param name="coverage">The coverage.</param>
    public static string Of(PackCoverage coverage)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{coverage.Pack.Id}: {coverage.Cases} cases saw {coverage.Seen} of {coverage.Wanted} values of {coverage.Clauses.Length} clauses ({Share(coverage.Seen, coverage.Wanted)} %)\n");
        foreach (var owner in coverage.Clauses.Where(clause => clause.Missing != TruthValues.None).GroupBy(clause => clause.Clause.Owner))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {owner.Key}\n");
            foreach (var clause in owner.OrderBy(clause => clause.Clause.Condition.Location))
                text.Append(CultureInfo.InvariantCulture, $"    {clause.Clause.Condition.Location}: never {Names(clause.Missing)}: {Rules.ClauseLabel.Of(clause.Clause.Condition)}\n");
        }

        return text.ToString();
    }

    /// <summary>A share of a hundred with one decimal, never rounded up.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole; nothing of nothing is all of it.</param>
    public static string Share(int part, int whole)
    {
        var thousandths = whole == 0 ? 1000 : (long)part * 1000 / whole;
        return string.Create(CultureInfo.InvariantCulture, $"{thousandths / 10}.{thousandths % 10}");
    }

    /// <summary>The names of values: <c>true or unknown</c>.</summary>
    /// <param name="values">The values.</param>
    public static string Names(TruthValues values) => string.Join(" or ", Each(values));

    internal static IEnumerable<string> Each(TruthValues values)
    {
        if (values.HasFlag(TruthValues.True)) yield return "true";
        if (values.HasFlag(TruthValues.False)) yield return "false";
        if (values.HasFlag(TruthValues.Unknown)) yield return "unknown";
    }
}
