using System.Xml.Linq;

namespace ComplianceEngine.ConventionTests;

public sealed class LayeringTests
{
    // Who may know whom. A line is changed on purpose, with the drawing in src/README.md.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ComplianceEngine.Records"] = [],
        ["ComplianceEngine.Rules"] = ["ComplianceEngine.Records"],
        ["ComplianceEngine"] = ["ComplianceEngine.Rules"],
        ["ComplianceEngine.Readers"] = ["ComplianceEngine.Records"],
        ["ComplianceEngine.Readers.Parquet"] = ["ComplianceEngine.Readers"],
        ["ComplianceEngine.Dossiers"] = ["ComplianceEngine", "ComplianceEngine.Readers"],
        ["ComplianceEngine.Reports"] = ["ComplianceEngine"],
        ["ComplianceEngine.Testing"] = ["ComplianceEngine", "ComplianceEngine.Readers"],
        ["ComplianceEngine.LanguageServer"] = ["ComplianceEngine.Reports", "ComplianceEngine.Testing"],
        ["ComplianceEngine.Cli"] = ["ComplianceEngine.Dossiers", "ComplianceEngine.LanguageServer", "ComplianceEngine.Readers", "ComplianceEngine.Readers.Parquet", "ComplianceEngine.Reports", "ComplianceEngine.Testing"],
        ["ComplianceEngine.Packs.NewYork"] = [],
        ["ComplianceEngine.Hosting"] = ["ComplianceEngine"],
    };

    // Whoever has the SDK and nothing else can run every test of the solution.
    private const string NeedsABrowser = "tests/CaseManagement.EndToEnd/CaseManagement.EndToEnd.csproj";

    public static IEnumerable<string> Projects => Repository.Files("src", "*.csproj");

    [TestCaseSource(nameof(Projects))]
    public void A_project_references_only_what_its_layer_may(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.That(Allowed, Does.ContainKey(name), "every project under src has its place in the layers");
        Assert.That(References(project), Is.EquivalentTo(Allowed[name]));
    }

    [Test]
    public void Every_layer_is_a_project() =>
        Assert.That(Projects.Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(Allowed.Keys));

    [Test]
    public void Each_project_lies_in_the_folder_of_its_name() => Assert.Multiple(() =>
    {
        foreach (var project in Projects)
        {
            var name = Path.GetFileNameWithoutExtension(project);
            Assert.That(project, Is.EqualTo($"src/{name}/{name}.csproj"));
        }
    });

    [Test]
    public void Nothing_under_src_references_a_test_project() =>
        Assert.That(Projects.SelectMany(References).Where(name => name.EndsWith("Tests", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void The_solution_holds_every_project()
    {
        var solution = Repository.Read("ComplianceEngine.sln").Replace('\\', '/');
        var missing = Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj"))
            .Where(project => project != NeedsABrowser)
            .Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal));
        Assert.That(missing, Is.Empty);
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(Repository.Read(project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
