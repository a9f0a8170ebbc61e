using System.Xml.Linq;

namespace ComplianceEngine.ConventionTests;

public sealed class PackageTests
{
    [Test]
    public void A_project_names_no_package_version_of_its_own()
    {
        var own = Projects.Where(project => Packages(project, "PackageReference")
            .Any(package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null));
        Assert.That(own, Is.Empty);
    }

    [Test]
    public void Every_central_version_is_used_and_exact()
    {
        var central = Packages("Directory.Packages.props", "PackageVersion").ToList();
        var used = Projects.Concat(["src/Directory.Build.props", "tests/Directory.Build.props"])
            .SelectMany(project => Packages(project, "PackageReference"))
            .Select(Name)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Multiple(() =>
        {
            Assert.That(central.Select(Name).Where(name => !used.Contains(name)), Is.Empty, "named, but used by no project");
            Assert.That(central.Select(package => package.Attribute("Version")!.Value), Is.All.Matches(@"^\d+(\.\d+){2,3}$"));
        });
    }

    [Test]
    public void Packages_of_a_library_are_the_ones_agreed_on() => Assert.Multiple(() =>
    {
        // What an embedder takes in with the engine: nothing but these.
        foreach (var project in new[] { "ComplianceEngine.Records", "ComplianceEngine.Rules", "ComplianceEngine" })
            Assert.That(Packages($"src/{project}/{project}.csproj", "PackageReference").Select(Name), Is.SubsetOf(["NodaTime", "YamlDotNet"]), project);
    });

    private static IEnumerable<string> Projects => Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")).Append("samples/CaseManagement/CaseManagement.csproj");

    private static IEnumerable<XElement> Packages(string file, string element) => XDocument.Parse(Repository.Read(file)).Descendants(element);

    private static string Name(XElement package) => package.Attribute("Include")!.Value;
}
