using System.Collections.Immutable;

namespace ComplianceEngine.Dossiers.Tests;

public sealed class DecisionStreamTests
{
    private static readonly RuleEngine Engine = Situation.Engine();
    private static readonly FrozenDossier Dossier = Situation.Known().Build();

    [TestCase(1)]
    [TestCase(4)]
    public async Task Decisions_come_in_the_order_of_the_acts(int parallelism)
    {
        var answers = new List<string>();
        await foreach (var decision in Engine.DecideAsync(Acts(300), parallelism)) answers.Add(decision.Rules.IsEmpty ? "" : decision.Rules[0].Finding.RecordId);
        Assert.That(answers, Is.EqualTo(Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? "" : $"M{i}")));
    }

    [Test]
    public async Task Acts_are_asked_for_no_faster_than_they_are_taken()
    {
        var asked = 0;
        await using var decisions = Engine.DecideAsync(Acts(1_000, () => asked++), 2).GetAsyncEnumerator();
        for (var i = 0; i < 10; i++) await decisions.MoveNextAsync();
        await Task.Delay(50);
        Assert.That(asked, Is.LessThan(20));
    }

    [Test]
    public async Task No_more_are_under_way_at_once_than_was_asked_for()
    {
        var texts = new CountingTexts();
        var told = 0;
        await foreach (var decision in Engine.DecideAsync(Acts(60), 3, new DecisionOptions { Texts = texts, Detail = DecisionDetail.BarsWithoutProof })) told += decision.Rules.Length;
        Assert.That(told, Is.Positive);
        Assert.That(texts.MostAtOnce, Is.InRange(1, 3));
    }

    [Test]
    public void Stopping_ends_it()
    {
        using var stop = new CancellationTokenSource();
        Assert.That(async () =>
        {
            await foreach (var _ in Engine.DecideAsync(Acts(int.MaxValue), 2, null, stop.Token)) await stop.CancelAsync();
        }, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void What_goes_wrong_with_an_act_is_thrown_in_its_turn_and_what_goes_wrong_with_the_acts_too()
    {
        var given = 0;
        async Task Take(IAsyncEnumerable<(ProposedAct, FrozenDossier)> acts)
        {
            given = 0;
            await foreach (var _ in Engine.DecideAsync(acts, 2)) given++;
        }

        Assert.That(() => Take(WithOneThatNoRuleIsAbout()), Throws.ArgumentException);
        Assert.That(given, Is.EqualTo(1));
        Assert.That(() => Take(ThatFail()), Throws.InstanceOf<InvalidDataException>());
    }

    [Test]
    public void At_least_one_must_be_allowed() => Assert.That(() => Engine.DecideAsync(Acts(1), 0), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static async IAsyncEnumerable<(ProposedAct, FrozenDossier)> Acts(int count, Action? asked = null)
    {
        await Task.Yield();
        for (var i = 0; i < count; i++)
        {
            asked?.Invoke();
            yield return (Propose.Message((i % 3 == 0 ? Situation.Harmless : Situation.Message) with { CommunicationId = $"M{i}" }), Dossier);
        }
    }

    private static async IAsyncEnumerable<(ProposedAct, FrozenDossier)> WithOneThatNoRuleIsAbout()
    {
        await Task.Yield();
        yield return (Propose.Message(Situation.Harmless), Dossier);
        yield return (Propose.Act(new Screening { ScreeningId = "S1" }), Dossier);
    }

    private static async IAsyncEnumerable<(ProposedAct, FrozenDossier)> ThatFail()
    {
        await Task.Yield();
        yield return (Propose.Message(Situation.Harmless), Dossier);
        throw new InvalidDataException("the source is gone");
    }

    private sealed class CountingTexts : IDecisionTexts
    {
        private readonly Lock guard = new();
        private int now;

        public int MostAtOnce { get; private set; }

        public string Notice => "";

        public string Summarise(DecisionAnswer answer, ImmutableArray<RuleDecision> rules)
        {
            lock (guard) MostAtOnce = Math.Max(MostAtOnce, ++now);
            Thread.Sleep(1);
            lock (guard) now--;
            return "";
        }

        public string Explain(DecisionAnswer answer, Finding finding, ImmutableArray<DecisionQuestion> questions) => "";
    }
}
