using ComplianceEngine.Records;

namespace ComplianceEngine.Evaluation;

/// <summary>People's signed answers, by record, key, person and question.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class ReviewIndex
{
    private readonly Dictionary<(string Record, RecordId Key, string Question), List<Answer>> answers = [];

    public static readonly ReviewIndex Empty = new([], new TextPool());

    /// <summary>Gathers answers.</summary>
    /// <param name="reviews">The review rows.</param>
    /// <param name="texts">Their texts.</param>
    public ReviewIndex(IReadOnlyList<RecordRow> reviews, TextPool texts)
    {
        var schema = Vocabulary.Review;
        foreach (var row in reviews)
        {
            var record = row.Text(schema["record"].Offset);
            var key = row.Id(schema["record_id"].Offset);
            var question = row.Id(schema["question"].Offset);
            if (TextCode.StateOf(record) != FieldState.Known || !key.IsKnown || !question.IsKnown) continue;
            var about = (texts.GetText(record).Trim().ToLowerInvariant(), key, question.ToText(texts));
            if (!answers.TryGetValue(about, out var list)) answers[about] = list = [];
            list.Add(new Answer(row.Person, row.Choice(schema["answer"].Offset)));
        }
    }

    /// <summary>The answer given to a question about a record and person; unknown if none was, or answers disagree.</summary>
    public Truth Find(string record, RecordId key, RecordId person, string question)
    {
        if (answers.Count == 0 || !answers.TryGetValue((record, key, question), out var list)) return Truth.Unknown;
        var yes = false;
        var no = false;
        foreach (var answer in list)
        {
            if (answer.Person.IsKnown && answer.Person != person) continue;
            yes |= answer.Code == ChoiceCode.Yes;
            no |= answer.Code == ChoiceCode.No;
        }

        return yes == no ? Truth.Unknown : yes ? Truth.True : Truth.False;
    }

    private readonly record struct Answer(RecordId Person, byte Code);
}
