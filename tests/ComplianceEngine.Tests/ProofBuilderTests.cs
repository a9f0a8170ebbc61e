namespace ComplianceEngine.Tests;

public sealed class ProofBuilderTests
{
    [TestCase("FTU", Truth.False, "TFF", TestName = "A_clause_that_settles_the_whole_is_alone_decisive")]
    [TestCase("TUT", Truth.False, "FTF", TestName = "What_leaves_the_whole_open_is_decisive_if_nothing_settles_it")]
    [TestCase("TTT", Truth.False, "TTT", TestName = "Where_every_clause_is_needed_all_are_decisive")]
    [TestCase("FTT", Truth.True, "FTT", TestName = "Each_clause_that_settles_the_whole_is_decisive")]
    public void Clauses_are_marked(string values, Truth settling, string decisive)
    {
        ProofNode[] clauses = [.. values.Select(letter => new ProofNode { Clause = "", Value = letter == 'T' ? Truth.True : letter == 'F' ? Truth.False : Truth.Unknown })];
        Assert.That(string.Concat(ProofBuilder.MarkDecisive(clauses, settling).Select(clause => clause.IsDecisive ? 'T' : 'F')), Is.EqualTo(decisive));
    }
}
