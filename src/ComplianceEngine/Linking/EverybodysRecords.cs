using ComplianceEngine.Evaluation;
using ComplianceEngine.Records;

namespace ComplianceEngine.Linking;

/// <summary>What linked rules ask about records of anybody, noted while they are linked.</summary>
internal sealed class EverybodysRecords
{
    /// <summary>The identifiers by which records are looked for.</summary>
    public List<SharedKey> Shared { get; } = [];

    /// <summary>The usual times of day.</summary>
    public List<UsualKey> Usual { get; } = [];

    /// <summary>Whether anything is asked.</summary>
    public bool IsAsked => Shared.Count > 0 || Usual.Count > 0;

    /// <summary>What holds for a data set, with what is asked of everybody's records.</summary>
    /// <param name="plain">What holds without.</param>
    /// <param name="tableOf">Everybody's records of a kind.</param>
    /// <param name="texts">Their texts.</param>
    public DatasetContext AddTo(DatasetContext plain, Func<RecordSchema, RowTable> tableOf, TextPool texts)
    {
        if (!IsAsked) return ReferenceEquals(texts, plain.Texts) ? plain : plain.With(texts, [], []);
        var tables = Shared.Select(key => key.Record).Concat(Usual.Select(key => key.Time.Record)).Distinct().ToDictionary(record => record, tableOf);
        var alone = plain.With(texts, [], []);
        return plain.With(
            texts,
            [.. Shared.Select(key => new SharedIndex(tables[key.Record], key, texts))],
            [.. Usual.Select(key => new UsualTimes(tables[key.Time.Record], key, alone))]);
    }
}
