using System.Collections.Immutable;
using System.Numerics;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Judging;

/// <summary>Which options of open readings are tried.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class ReadingPlan
{
    private readonly ImmutableArray<Reading> readings;
    private readonly byte[] chosen;
    private readonly ulong open;
    private readonly bool flipsAll;

    public ReadingPlan(ImmutableArray<Reading> readings, ReadingSelection selection)
    {
        this.readings = readings;
        flipsAll = selection.FlipsAll;
        chosen = new byte[readings.Length];
        for (var i = 0; i < readings.Length; i++)
        {
            var option = selection.Choices.GetValueOrDefault(readings[i].Id) ?? readings[i].DefaultOption;
            if (option is null) open |= 1UL << i;
            else chosen[i] = (byte)readings[i].IndexOf(option);
        }
    }

    /// <summary>The options to start from, one for each reading.</summary>
    public byte[] NewVector() => [.. chosen];

    /// <summary>Takes the options to start from, with none yet found to matter.</summary>
    public void Reset(Frame frame)
    {
        chosen.AsSpan().CopyTo(frame.Readings);
        frame.TouchedReadings = 0;
    }

    /// <summary>Whether a reading that is to be tried another way mattered.</summary>
    public bool CanDiffer(Frame frame) => (frame.TouchedReadings & (flipsAll ? ulong.MaxValue : open)) != 0;

    /// <summary>
    /// The strictest outcome over the options of the readings left open. Leaves the frame's readings at the first combination
    /// that gives it.
    /// </summary>
    /// <param name="frame">The frame.</param>
    /// <param name="evaluate">Evaluates under the frame's readings.</param>
    /// <param name="isDisputed">Whether options differ.</param>
    public Outcome Strictest(Frame frame, Func<Outcome> evaluate, out bool isDisputed)
    {
        var outcomes = Try(frame, evaluate);
        isDisputed = outcomes.Exists(pair => pair.Outcome != outcomes[0].Outcome);
        var strictest = Settled(outcomes);
        strictest.Vector.CopyTo(frame.Readings, 0);
        return strictest.Outcome;
    }

    /// <summary>The outcome under each option of each reading that makes a difference.</summary>
    public ImmutableArray<ReadingOutcome> Compare(Frame frame, Func<Outcome> evaluate)
    {
        var vector = (byte[])frame.Readings.Clone();
        var outcomes = Try(frame, evaluate);
        var rows = ImmutableArray.CreateBuilder<ReadingOutcome>();
        for (var i = 0; i < readings.Length; i++)
        {
            var byOption = outcomes.Where(pair => IsOwn(pair, i)).GroupBy(pair => pair.Vector[i])
                .Select(group => (Option: group.Key, Outcome: group.Max(pair => pair.Outcome))).OrderBy(pair => pair.Option).ToList();
            if (byOption.Select(pair => pair.Outcome).Distinct().Count() < 2) continue;
            rows.AddRange(byOption.Select(pair => new ReadingOutcome(readings[i].Id, readings[i].Options[pair.Option].Id, pair.Outcome)));
        }

        vector.CopyTo(frame.Readings, 0);
        return rows.ToImmutable();
    }

    // What stands: the strictest over the readings left open; flips of the others are shown, not adopted.
    private static Trial Settled(List<Trial> outcomes)
    {
        var best = outcomes[0];
        foreach (var trial in outcomes)
            if (trial.Flipped < 0 && trial.Outcome > best.Outcome) best = trial;
        return best;
    }

    private static bool IsOwn(Trial trial, int reading) => trial.Flipped < 0 || trial.Flipped == reading;

    private List<Trial> Try(Frame frame, Func<Outcome> evaluate)
    {
        Reset(frame);
        var trials = new List<Trial>();
        var touched = TryOpen(frame, evaluate, trials, -1);
        if (!flipsAll) return trials;
        for (var i = 0; i < readings.Length; i++)
        {
            if ((touched >> i & 1) == 0 || (open >> i & 1) != 0) continue;
            for (byte option = 0; option < readings[i].Options.Length; option++)
            {
                if (option == chosen[i]) continue;
                Reset(frame);
                frame.Readings[i] = option;
                TryOpen(frame, evaluate, trials, i);
            }
        }

        return trials;
    }

    // Every combination of the open readings that matter; one that does not matter stays at its first option.
    private ulong TryOpen(Frame frame, Func<Outcome> evaluate, List<Trial> trials, int flipped)
    {
        var start = trials.Count;
        ulong touched = 0;
        ulong varied;
        do
        {
            varied = touched & open;
            trials.RemoveRange(start, trials.Count - start);
            do
            {
                frame.TouchedReadings = 0;
                var outcome = evaluate();
                touched |= frame.TouchedReadings;
                trials.Add(new Trial((byte[])frame.Readings.Clone(), outcome, flipped));
            }
            while (Advance(frame.Readings, varied));
        }
        while ((touched & open) != varied);
        return touched;
    }

    // The next combination, as an odometer; false when it is back at the first.
    private bool Advance(byte[] vector, ulong varied)
    {
        while (varied != 0)
        {
            var i = BitOperations.TrailingZeroCount(varied);
            if (++vector[i] < readings[i].Options.Length) return true;
            vector[i] = 0;
            varied &= varied - 1;
        }

        return false;
    }

    private readonly record struct Trial(byte[] Vector, Outcome Outcome, int Flipped);
}
