using ComplianceEngine.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplianceEngine.Hosting.Tests;

public sealed class StartTests
{
    [Test]
    public async Task A_host_that_has_started_has_its_engine()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var host = Hosts.Build(packs);
        await host.StartAsync();
        Assert.Multiple(() =>
        {
            Assert.That(host.Engine().LastReload?.Outcome, Is.EqualTo(ReloadOutcome.Loaded));
            Assert.That(host.Engine().Current.Generation, Is.EqualTo(1));
            Assert.That(host.Engine().Current.ToString(), Is.EqualTo("law ice"));
            Assert.That(host.Engine().Name, Is.Empty);
        });
        await host.StopAsync();
    }

    [Test]
    public void Without_a_host_the_first_question_loads_the_packs()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        var services = new ServiceCollection();
        services.AddComplianceEngine(options =>
        {
            options.PacksFolder = packs.Path;
            options.Packs.Add("law");
        });
        using var provider = services.BuildServiceProvider();
        var engine = provider.GetRequiredService<IComplianceEngine>();
        Assert.That(engine.LastReload, Is.Null);
        var first = engine.Current;
        Assert.That(first.Generation, Is.EqualTo(1));
        Assert.That(engine.Current, Is.SameAs(first));
    }

    [Test]
    public async Task A_host_does_not_start_with_wrong_options_and_tells_all_that_is_wrong()
    {
        using var host = Hosts.Build(null, services => services.AddComplianceEngine(options =>
        {
            options.PacksFolder = " ";
            options.Packs.Add("../law");
            options.Packs.Add("../law");
            options.Readings["A1"] = "";
            options.QuietTime = TimeSpan.FromSeconds(-1);
        }));
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(async () => await host.StartAsync());
        Assert.That(fault!.Failures, Is.EquivalentTo((string[])[
            "Packs: a pack is named twice", "Packs: a pack's name has only letters, digits and hyphens", "PacksFolder: leave it out, or name a folder",
            "Readings: each reading needs a name and an option, such as A1 and doc", "QuietTime: between nothing and one hour"]));
    }

    [Test]
    public void An_engine_needs_a_pack()
    {
        using var host = Hosts.Build(null, services => services.AddComplianceEngine(_ => { }));
        Assert.That(async () => await host.StartAsync(), Throws.TypeOf<OptionsValidationException>().With.Message.Contains("name at least one pack"));
    }

    [Test]
    public async Task A_host_does_not_start_with_a_pack_that_does_not_check_and_tells_where()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        packs.Break("law");
        using var host = Hosts.Build(packs);
        var fault = await Assert.ThrowsAsync<PackLoadException>(async () => await host.StartAsync());
        Assert.Multiple(() =>
        {
            Assert.That(fault!.Message, Does.Contain("law/messages.rule.yaml:").And.Contain("CE2004").And.Contain("did you mean `purpose`?"));
            Assert.That(fault.Result.Outcome, Is.EqualTo(ReloadOutcome.Refused));
            Assert.That(fault.Result.Generation, Is.Zero);
        });
    }

    [Test]
    public async Task A_misspelt_pack_or_reading_is_told_with_the_word_meant()
    {
        using var packs = new PacksOnDisk().Write("law", "ice");
        using var wrongPack = Hosts.Build(null, services => services.AddComplianceEngine(options =>
        {
            options.PacksFolder = packs.Path;
            options.Packs.Add("lawn");
        }));
        using var wrongReading = Hosts.Build(packs, configure: options => options.Readings["R1"] = "anybdy");
        using var noReading = Hosts.Build(packs, configure: options => options.Readings["R2"] = "anybody");
        Assert.That(await Problem(wrongPack), Does.StartWith("CE1007").And.EndWith("did you mean `law`?"));
        Assert.That(await Problem(wrongReading), Does.StartWith("CE5009").And.EndWith("did you mean `anybody`?"));
        Assert.That(await Problem(noReading), Does.StartWith("CE5009").And.EndWith("did you mean `R1`?"));

        static async Task<string> Problem(IHost host) => (await Assert.ThrowsAsync<PackLoadException>(async () => await host.StartAsync()))!.Result.Problems.Single();
    }

    [Test]
    [NonParallelizable]
    public async Task A_relative_folder_starts_at_the_program_and_not_at_the_working_folder()
    {
        const string Name = "packs-of-start-tests";
        using var elsewhere = new TemporaryFolder();
        using var packs = new PacksOnDisk().Write("law", "ice");
        Copy("law", Path.Combine(AppContext.BaseDirectory, Name));
        packs.Write("law", "fbi");
        Copy("law", elsewhere[Name]);
        using var host = Hosts.Build(packs, configure: options => options.PacksFolder = Name);
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = elsewhere.Path;
            await host.StartAsync();
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }

        Assert.That(host.Engine().Current.ToString(), Is.EqualTo("law ice"));
        await host.StopAsync();

        void Copy(string pack, string folder)
        {
            var place = Directory.CreateDirectory(Path.Combine(folder, pack)).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(packs.Path, pack))) File.Copy(file, Path.Combine(place, Path.GetFileName(file)), overwrite: true);
        }
    }

    [Test]
    public async Task Several_engines_stand_side_by_side()
    {
        using var packs = new PacksOnDisk().Write("law", "ice").Write("bill", "fbi");
        using var host = Hosts.Build(null, services => services
            .AddComplianceEngine(options => Fill(options, "law"))
            .AddComplianceEngine("bill", options => Fill(options, "bill"))
            .AddComplianceEngine("mild", options =>
            {
                Fill(options, "law");
                options.Packs.Add("bill");
                options.Readings["R1"] = "police-alone";
            }));
        await host.StartAsync();
        Assert.Multiple(() =>
        {
            Assert.That(host.Engine().Current.ToString(), Is.EqualTo("law ice"));
            Assert.That(host.Engine("bill").Current.ToString(), Is.EqualTo("bill fbi"));
            Assert.That(host.Engine("mild").Current.ToString(), Is.EqualTo("law ice, bill fbi"));
            Assert.That(host.Engine("bill").Name, Is.EqualTo("bill"));
            Assert.That(host.Engine().Ask("ice"), Is.EqualTo(DecisionAnswer.PossibleViolationIfDone));
            Assert.That(host.Engine("bill").Ask("ice"), Is.EqualTo(DecisionAnswer.NoBarFound));
            Assert.That(host.Engine("bill").Ask("fbi"), Is.EqualTo(DecisionAnswer.PossibleViolationIfDone));
            Assert.That(host.Engine("mild").Ask("ice"), Is.EqualTo(DecisionAnswer.NoBarFound), "only the police are meant there");
        });
        await host.StopAsync();

        void Fill(ComplianceEngineOptions options, string pack)
        {
            options.PacksFolder = packs.Path;
            options.Packs.Add(pack);
        }
    }

    [Test]
    public void An_engine_of_several_needs_a_name() =>
        Assert.That(() => new ServiceCollection().AddComplianceEngine(" ", _ => { }), Throws.ArgumentException);

    [Test]
    public async Task Adding_the_engine_twice_adds_to_its_options_and_not_a_second_engine()
    {
        using var packs = new PacksOnDisk().Write("law", "ice").Write("bill", "fbi");
        using var host = Hosts.Build(null, services => services
            .AddComplianceEngine(options => options.PacksFolder = packs.Path)
            .AddComplianceEngine(options => options.Packs.Add("law"))
            .AddComplianceEngine(options => options.Packs.Add("bill")));
        await host.StartAsync();
        Assert.That(host.Engine().Current.ToString(), Is.EqualTo("law ice, bill fbi"));
        Assert.That(host.Services.GetServices<IHostedService>().Count(), Is.EqualTo(2), "the engine's and that of health checks");
        await host.StopAsync();
    }
}
