namespace ComplianceEngine.Cli.Tests;

public sealed class ExitCodesTests
{
    // The contract's order: the first that holds.
    private static readonly ExitCode[] Order = [ExitCode.Internal, ExitCode.Usage, ExitCode.Rules, ExitCode.Input, ExitCode.Findings, ExitCode.Complete];

    [Test]
    public void Of_two_the_one_that_the_contract_names_first_stands() => Assert.Multiple(() =>
    {
        for (var first = 0; first < Order.Length; first++)
            for (var second = first; second < Order.Length; second++)
            {
                Assert.That(Order[first].Weightier(Order[second]), Is.EqualTo(Order[first]));
                Assert.That(Order[second].Weightier(Order[first]), Is.EqualTo(Order[first]));
            }
    });

    [Test]
    public void The_numbers_are_the_contracts() => Assert.That(Order.Select(code => (int)code), Is.EqualTo([5, 2, 3, 4, 1, 0]));
}
