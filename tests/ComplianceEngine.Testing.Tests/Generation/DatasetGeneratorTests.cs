using System.Security.Cryptography;
using System.Text;
using ComplianceEngine.Testing.Generation;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Testing.Tests.Generation;

public class DatasetGeneratorTests
{
    // The bytes of 300 persons by the seed 20. They change only if what is generated is meant to change.
    private const string Golden = "b2e3a66d04602496e0ae2cee94413051a036e5c4646c567b64d98dcc83d4c037";

    [Test]
    public void The_same_options_give_the_same_bytes_on_every_machine()
    {
        using var folder = new TemporaryFolder();
        Write(folder, 300, 20);
        Assert.That(HashOf(folder), Is.EqualTo(Golden));
    }

    [Test]
    public void Another_seed_gives_other_rows()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        Write(first, 20, 1);
        Write(second, 20, 2);
        Assert.That(File.ReadAllText(first["custody.csv"]), Is.Not.EqualTo(File.ReadAllText(second["custody.csv"])));
    }

    [Test]
    public void The_summary_counts_the_rows_and_bytes_on_disk()
    {
        using var folder = new TemporaryFolder();
        var summary = Write(folder, 100, 1);
        Assert.Multiple(() =>
        {
            foreach (var file in summary.Files)
            {
                Assert.That(file.Rows, Is.EqualTo(CsvTable.Read(folder[file.Name]).Rows.Length), file.Name);
                Assert.That(file.Bytes, Is.EqualTo(new FileInfo(folder[file.Name]).Length), file.Name);
            }

            Assert.That(summary.Rows, Is.EqualTo(summary.Files.Sum(file => file.Rows)));
        });
    }

    [Test]
    public void One_person_is_a_data_set_too()
    {
        using var folder = new TemporaryFolder();
        var summary = Write(folder, 1, 9);
        Assert.That(summary.Rows, Is.GreaterThan(0));
    }

    [Test]
    public void The_data_set_says_its_name_its_time_and_what_is_complete()
    {
        using var folder = new TemporaryFolder();
        Write(folder, 3, 8);
        Assert.That(File.ReadAllText(folder["dataset.yaml"]), Is.EqualTo("""
            # Invented people and invented acts, made by `compliance data generate --people 3 --seed 8`.
            dataset: generated-3-8
            as_of: 2026-06-01T00:00:00
            complete: [custody, incarceration, detainer, warrant, bail, premises]

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void A_folder_with_something_in_it_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["custody.csv"], "mine");
        Assert.That(() => Write(folder, 1, 1), Throws.InstanceOf<IOException>());
        Assert.That(File.ReadAllText(folder["custody.csv"]), Is.EqualTo("mine"));
    }

    [TestCase(0)]
    [TestCase(GeneratorOptions.MaxPeople + 1)]
    public void A_number_of_persons_out_of_range_is_refused(int people)
    {
        using var folder = new TemporaryFolder();
        Assert.That(() => Write(folder, people, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Work_that_is_stopped_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var options = new GeneratorOptions { People = 50_000 };
        Assert.That(() => DatasetGenerator.Write(folder.Path, options, new Watch(_ => stop.Cancel()), stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
    }

    [Test]
    public void Progress_never_goes_back_and_ends_at_one()
    {
        using var folder = new TemporaryFolder();
        var reports = new List<double>();
        DatasetGenerator.Write(folder.Path, new GeneratorOptions { People = 100 }, new Watch(reports.Add), CancellationToken.None);
        Assert.That(reports, Is.Ordered);
        Assert.That(reports[^1], Is.EqualTo(1));
    }

    private static GenerationSummary Write(TemporaryFolder folder, int people, ulong seed) =>
        DatasetGenerator.Write(folder.Path, new GeneratorOptions { People = people, Seed = seed }, progress: null, CancellationToken.None);

    private static string HashOf(TemporaryFolder folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder.Path).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Progress<T> reports later and on another thread.
    private sealed class Watch(Action<double> seen) : IProgress<double>
    {
        public void Report(double value) => seen(value);
    }
}
