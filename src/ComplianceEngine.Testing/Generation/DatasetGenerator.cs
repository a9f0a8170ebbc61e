using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ComplianceEngine.Testing.Generation;

/// <summary>
/// Writes a whole invented export in the contract's own names: stays, charges, detainers, messages and the rest, of invented
/// people, with the faults that real exports have.
/// </summary>
/// <remarks>
/// About 1.3 stays, two charges and one message a person; bail for three in ten, detainers for one in twenty; acts from 2012 to
/// 2026; three cells in a hundred blank, one row in two hundred written twice and two fifths of those with a cell that differs;
/// some times only dates, some cells unreadable, some releases in the hour that clocks repeat. Rows of one person lie scattered
/// over each file. The same options give the same bytes on every machine. It holds no rows: memory does not grow with the
/// number of persons.
/// </remarks>
public static class DatasetGenerator
{
    /// <summary>Writes the files of one data set.</summary>
    /// <param name="folder">Where to; it is made if it does not exist, and must be empty.</param>
    /// <param name="options">How many persons and which.</param>
    /// <param name="progress">Told the part that is done, from 0 to 1, a few hundred times; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the work; the files written so far are removed.</param>
    /// <returns>The files with their numbers of rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of persons is not from 1 to <see cref="GeneratorOptions.MaxPeople"/>.</exception>
    /// <exception cref="IOException">The folder is not empty, or a file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static GenerationSummary Write(string folder, GeneratorOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.People, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.People, GeneratorOptions.MaxPeople);
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any()) throw new IOException("the folder is not empty");
        var written = new List<string>();
        try
        {
            return WriteFiles(folder, options, new ShareProgress(progress), written, cancellation);
        }
        catch
        {
            // Half a data set must not pass for a whole one.
            foreach (var file in written) File.Delete(file);
            throw;
        }
    }

    private static GenerationSummary WriteFiles(
        string folder, GeneratorOptions options, ShareProgress progress, List<string> written, CancellationToken cancellation)
    {
        var population = new Population(options.People, options.Seed);
        var generators = Generators(population);
        progress.Whole = generators.Sum(generator => generator.Share);
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        foreach (var generator in generators)
        {
            var path = Path.Combine(folder, $"{generator.Schema.Name}.csv");
            written.Add(path);
            files.Add(new RecordFile(generator, population, options.Seed).Write(path, progress, cancellation));
        }

        var description = Path.Combine(folder, "dataset.yaml");
        written.Add(description);
        File.WriteAllText(description, Describe(options), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return new GenerationSummary(files.ToImmutable());
    }

    private static ImmutableArray<RecordGenerator> Generators(Population population) =>
    [
        new CustodyGenerator(population),
        new ChargeGenerator(population),
        new IncarcerationGenerator(population),
        new DetainerGenerator(population),
        new WarrantGenerator(population),
        new ScreeningGenerator(population),
        new BailGenerator(population),
        new CommunicationGenerator(population),
        new ActivityGenerator(population),
        new PremisesGenerator(population),
        new AccessGenerator(population),
        new DirectionGenerator(population),
        new NoticeGenerator(population),
        new ReviewGenerator(population),
    ];

    // The export's time is WallTime.AsOf.
    private static string Describe(GeneratorOptions options) => string.Create(CultureInfo.InvariantCulture, $"""
        # Invented people and invented acts, made by `compliance data generate --people {options.People} --seed {options.Seed}`.
        dataset: generated-{options.People}-{options.Seed}
        as_of: 2026-06-01T00:00:00
        complete: [custody, incarceration, detainer, warrant, bail, premises]

        """).ReplaceLineEndings("\n");
}
