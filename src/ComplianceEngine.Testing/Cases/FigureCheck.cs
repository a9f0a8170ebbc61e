using System.Collections.Immutable;

namespace ComplianceEngine.Testing;

/// <summary>Holds the figures of a report to what a case expects.</summary>
internal static class FigureCheck
{
    private const string NotInRecords = "not in the records";

    /// <summary>What differs; nothing if every figure is as expected.</summary>
    public static ImmutableArray<string> Compare(ReportTestCase test, ReportPlan plan, ImmutableArray<LineCount> counts)
    {
        var byLine = counts.ToDictionary(count => count.Line);
        var failures = ImmutableArray.CreateBuilder<string>();
        foreach (var line in plan.Lines)
        {
            var count = byLine.GetValueOrDefault(line);
            if (test.Expect.TryGetValue(line.Id, out var expected))
            {
                if (Shown(count) != expected.Value) failures.Add($"line {line.Id} is {Shown(count)}, not {expected.Value}");
            }
            else if (count is { Most: > 0 })
            {
                failures.Add($"line {line.Id} is {Shown(count)}, and is not named");
            }
        }

        if (test.Needs is { } needs) CheckNeeds(needs, counts, failures);
        return failures.ToImmutable();
    }

    private static void CheckNeeds(ImmutableArray<string> needs, ImmutableArray<LineCount> counts, ImmutableArray<string>.Builder failures)
    {
        var wanted = needs.Distinct().Order(StringComparer.Ordinal);
        var found = counts.SelectMany(count => count.Missing).SelectMany(open => open.Facts).Distinct().Order(StringComparer.Ordinal).ToList();
        if (!wanted.SequenceEqual(found)) failures.Add($"needs [{string.Join(", ", found)}], not [{string.Join(", ", wanted)}]");
    }

    private static string Shown(LineCount? count)
    {
        if (count is null) return NotInRecords;
        var range = count.Open == 0 ? FormattableString.Invariant($"{count.Count}") : FormattableString.Invariant($"{count.Count} to {count.Most}");
        return count.Limits.IsEmpty ? range : $"{range} or more";
    }
}
