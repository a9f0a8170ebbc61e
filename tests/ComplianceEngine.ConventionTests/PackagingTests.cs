using System.Xml.Linq;

namespace ComplianceEngine.ConventionTests;

/// <summary>What every package needs before it is packed; that packages work is held by <c>.ci/check-packages</c>.</summary>
public sealed class PackagingTests
{
    public static IEnumerable<string> Projects => Repository.Files("src", "*.csproj");

    [TestCaseSource(nameof(Projects))]
    public void A_project_under_src_says_in_a_sentence_what_its_package_is(string project) =>
        Assert.That(Value(project, "Description"), Does.EndWith(".").And.Length.GreaterThan(30));

    [TestCaseSource(nameof(Projects))]
    public void A_package_has_a_page_that_starts_with_its_name(string project)
    {
        var name = Value(project, "PackageId") ?? Path.GetFileNameWithoutExtension(project);
        Assert.That(Repository.Read(Path.GetDirectoryName(project) + "/README.md"), Does.StartWith($"# {name}\n\n"));
    }

    [Test]
    public void Documentation_of_what_is_public_is_never_switched_off() =>
        Assert.That(Projects.Concat(["src/Directory.Build.props", "Directory.Build.props"]).Where(file => Repository.Read(file).Contains("CS1591", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void The_version_stands_in_one_place()
    {
        var projects = Projects.Concat(Repository.Files("src", "*.props")).Concat(Repository.Files("src", "*.targets"));
        Assert.Multiple(() =>
        {
            Assert.That(Value("Directory.Build.props", "Version"), Does.Match(@"^\d+\.\d+\.\d+"));
            Assert.That(projects.Where(file => Value(file, "Version") is not null || Value(file, "PackageVersion") is not null), Is.Empty);
        });
    }

    [Test]
    public void A_sample_that_restores_from_the_packages_takes_the_version_that_is_packed()
    {
        var taken = XDocument.Parse(Repository.Read("samples/ConsoleEmbed/ConsoleEmbed.csproj")).Descendants("PackageReference")
            .Where(package => package.Attribute("Include")!.Value.StartsWith("ComplianceEngine", StringComparison.Ordinal))
            .Select(package => package.Attribute("Version")!.Value);
        Assert.That(taken, Is.Not.Empty.And.All.EqualTo(Value("Directory.Build.props", "Version")));
    }

    private static string? Value(string file, string property) => XDocument.Parse(Repository.Read(file)).Descendants(property).FirstOrDefault()?.Value;
}
