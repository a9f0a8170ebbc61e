using System.Collections.Immutable;
using ComplianceEngine.Judging;
using ComplianceEngine.Linking;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Deciding;

/// <summary>Makes one decision of the verdicts of many rules.</summary>
/// <remarks>Reused from act to act; not safe to share between threads.</remarks>
internal sealed class DecisionMaker(FindingFactory factory, ImmutableArray<Reading> readings)
{
    private readonly List<(int Rule, int Person, RuleDecision Decision)> told = [];
    private readonly Decision?[] bare = new Decision?[4];
    private DecisionOptions options = DecisionOptions.Default;
    private IDecisionTexts? bareTexts;
    private DecisionAnswer answer;

    public void Start(DecisionOptions chosen)
    {
        options = chosen;
        answer = DecisionAnswer.NoBarFound;
        told.Clear();
    }

    public void Clear() => told.Clear();

    /// <summary>Takes a verdict into account.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">The act.</param>
    /// <param name="person">Which of the act's persons it is about, from 0.</param>
    /// <param name="verdict">The verdict, given just before.</param>
    public void Add(LinkedRule rule, RecordRow subject, int person, Verdict verdict)
    {
        var own = AnswerOf(verdict);
        if (own > answer) answer = own;
        if (options.Detail == DecisionDetail.Answer || (own == DecisionAnswer.NoBarFound && options.Detail < DecisionDetail.EveryRuleWithoutProof)) return;
        told.Add((rule.Ordinal, person, Tell(rule, subject, verdict, own)));
    }

    /// <summary>The decision.</summary>
    public Decision Finish()
    {
        if (told.Count == 0) return Bare();
        ImmutableArray<RuleDecision> rules = [.. told.OrderBy(one => one.Rule).ThenBy(one => one.Person).Select(one => one.Decision)];
        return new Decision { Answer = answer, Rules = rules, Reason = options.Texts.Summarise(answer, rules), Notice = options.Texts.Notice };
    }

    // Where readings of the law differ, a person must choose one; where facts are wanting too, those come first.
    private static DecisionAnswer AnswerOf(Verdict verdict) => verdict.Outcome switch
    {
        Outcome.Undetermined => DecisionAnswer.Undetermined,
        Outcome.NeedsReview => DecisionAnswer.NeedsReview,
        _ when verdict.IsDisputed => DecisionAnswer.NeedsReview,
        Outcome.PossibleViolation => DecisionAnswer.PossibleViolationIfDone,
        _ => DecisionAnswer.NoBarFound,
    };

    private RuleDecision Tell(LinkedRule rule, RecordRow subject, Verdict verdict, DecisionAnswer own)
    {
        var proof = options.Detail is DecisionDetail.Bars or DecisionDetail.EveryRule ? factory.Prove(rule, subject, verdict) : null;
        var finding = proof?.Finding ?? factory.Create(rule, subject, verdict);
        var questions = Questions(rule, finding, own);
        return new RuleDecision { Answer = own, Finding = finding, Questions = questions, Reason = options.Texts.Explain(own, finding, questions), Proof = proof };
    }

    private ImmutableArray<DecisionQuestion> Questions(LinkedRule rule, Finding finding, DecisionAnswer own)
    {
        var questions = ImmutableArray.CreateBuilder<DecisionQuestion>();
        foreach (var id in finding.Asks)
            questions.Add(new DecisionQuestion(id, DecisionQuestionKind.Act, TextOf(rule, id)));
        if (own == DecisionAnswer.NeedsReview)
            foreach (var id in finding.Readings.Select(outcome => outcome.Reading).Distinct())
                questions.Add(new DecisionQuestion(id, DecisionQuestionKind.Law, readings.First(reading => reading.Id == id).Question));
        return questions.ToImmutable();
    }

    private static string TextOf(LinkedRule rule, string id) =>
        rule.Versions.SelectMany(version => version.Exceptions).First(exception => exception.Source.Id == id && exception.Source.Asks is not null).Source.Asks!;

    // An answer alone is the same for every act, and is made once.
    private Decision Bare()
    {
        if (bareTexts != options.Texts) Array.Clear(bare);
        bareTexts = options.Texts;
        return bare[(int)answer] ??= new Decision { Answer = answer, Rules = [], Reason = options.Texts.Summarise(answer, []), Notice = options.Texts.Notice };
    }
}
