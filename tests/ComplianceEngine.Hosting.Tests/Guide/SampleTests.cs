using System.Reflection;

namespace ComplianceEngine.Hosting.Tests.Guide;

[NonParallelizable]
public sealed class SampleTests
{
    [Test]
    public void The_sample_prints_what_the_guide_shows()
    {
        var before = Console.Out;
        using var printed = new StringWriter { NewLine = "\n" };
        Console.SetOut(printed);
        try
        {
            Assembly.GetExecutingAssembly().EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.That(printed.ToString(), Is.EqualTo(GuidePage.Read("samples/ConsoleEmbed/expected.txt")));
    }
}
