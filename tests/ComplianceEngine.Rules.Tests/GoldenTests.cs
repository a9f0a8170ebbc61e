using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Rules.Tests;

public sealed class GoldenTests
{
    private readonly string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"golden-{TestContext.CurrentContext.Test.ID}");

    private string File => Path.Combine(folder, "x.expected.txt");

    private string Received => Path.Combine(folder, "x.received.txt");

    [SetUp]
    public void Make_the_folder() => Directory.CreateDirectory(folder);

    [TearDown]
    public void Remove_the_folder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void The_same_text_passes_and_an_old_received_file_goes()
    {
        System.IO.File.WriteAllText(File, "one\n");
        System.IO.File.WriteAllText(Received, "old\n");
        Golden.Check(File, "x", "one\n", _ => null);
        Assert.That(System.IO.File.Exists(Received), Is.False);
    }

    [Test]
    public void Another_text_fails_with_the_lines_that_differ_and_is_kept_beside_the_file()
    {
        System.IO.File.WriteAllText(File, "one\ntwo\n");
        var fault = Assert.Throws<GoldenException>(() => Golden.Check(File, "x", "one\nthree\n", _ => null))!;
        Assert.That(fault.Message, Does.Contain("  one\n- two\n+ three\n"));
        Assert.That(System.IO.File.ReadAllText(Received), Is.EqualTo("one\nthree\n"));
    }

    [Test]
    public void A_missing_file_fails_and_is_not_made()
    {
        Assert.Throws<GoldenException>(() => Golden.Check(File, "x", "one\n", _ => null));
        Assert.That(System.IO.File.Exists(File), Is.False);
    }

    [Test]
    public void A_file_moves_when_asked()
    {
        Golden.Check(File, "x", "one\n", name => name == "CE_UPDATE_GOLDENS" ? "1" : null);
        Assert.That(System.IO.File.ReadAllText(File), Is.EqualTo("one\n"));
    }

    [Test]
    public void A_file_never_moves_on_a_build_server()
    {
        Assert.Throws<GoldenException>(() => Golden.Check(File, "x", "one\n", name => name == "CI" ? "true" : "1"));
        Assert.That(System.IO.File.Exists(File), Is.False);
    }
}
