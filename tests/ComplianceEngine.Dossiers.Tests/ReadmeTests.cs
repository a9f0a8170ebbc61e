using ComplianceEngine.Records;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Dossiers.Tests;

/// <summary>The code that the README shows compiles and does what it says.</summary>
public sealed class ReadmeTests
{
    [Test]
    public void The_README_shows_this_code()
    {
        var (now, arrest, engine) = (Situation.Now, Situation.Now.AddDays(-4), Situation.Engine());
        var stay = Situation.Stay with { PersonId = "P1" };

        // README
        var dossier = new DossierBuilder { AsOf = now }
            .Add(new Custody { CustodyId = "C1", PersonId = "P1", Agency = Agency.Doc, ArrestedAt = arrest })
            .Complete(Vocabulary.Detainer, Vocabulary.Warrant)
            .Build();                                   // everything wrong is told at once, never with a value
        var decision = engine.Decide(Propose.Hold(stay, until: now), dossier);
        // end

        Assert.That(decision.Answer, Is.EqualTo(DecisionAnswer.NoBarFound), "no detainer is there");
        Assert.That(Readme().ReplaceLineEndings("\n"), Does.Contain($"```csharp\n{Shown()}```\n"));
    }

    private static string Readme() => File.ReadAllText(Path.Combine(Golden.Tests, "..", "README.md"));

    private static string Shown()
    {
        var lines = File.ReadAllLines(Path.Combine(Golden.Tests, "ComplianceEngine.Dossiers.Tests", "ReadmeTests.cs"))
            .SkipWhile(line => line.Trim() != "// README").Skip(1).TakeWhile(line => line.Trim() != "// end");
        return string.Concat(lines.Select(line => line[8..] + "\n"));
    }
}
