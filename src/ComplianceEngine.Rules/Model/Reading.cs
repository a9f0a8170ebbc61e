using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>A question that the law leaves open, with the answers that can be taken.</summary>
/// <param name="Id">Its name: <c>A1</c>.</param>
/// <param name="Question">The question.</param>
/// <param name="Options">The answers, in the pack's order; at least two.</param>
/// <param name="DefaultOption">The answer taken unless told otherwise; <see langword="null"/> means each is tried, the stricter result stands and a difference is reported as disputed.</param>
/// <param name="Sources">Keys of the sources.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record Reading(string Id, string Question, ImmutableArray<ReadingOption> Options, string? DefaultOption, ImmutableArray<string> Sources, SourceLocation Location)
{
    /// <summary>Where the question matters besides the rules, such as a report; empty if it matters in rules alone.</summary>
    public string OutsideRules { get; init; } = "";

    /// <summary>The place of an option.</summary>
    /// <param name="option">The option's name.</param>
    /// <returns>Its place from 0, or -1 if the reading has none of that name.</returns>
    public int IndexOf(string option)
    {
        for (var i = 0; i < Options.Length; i++)
            if (Options[i].Id == option) return i;
        return -1;
    }
}

/// <summary>One answer to a question that the law leaves open.</summary>
/// <param name="Id">Its name: <c>advocates</c>.</param>
/// <param name="Meaning">What it holds, in one sentence.</param>
public sealed record ReadingOption(string Id, string Meaning);
