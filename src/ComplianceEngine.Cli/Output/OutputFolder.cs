using System.Buffers;
using ComplianceEngine.Readers;
using ComplianceEngine.Reports;

namespace ComplianceEngine.Cli.Output;

/// <summary>
/// Findings or a report, and rejects, as two files of a folder. Until they are kept, they bear other names, so that half a file never passes for
/// a whole one.
/// </summary>
internal sealed class OutputFolder : IFindingTarget
{
    private const string RejectsName = "rejects.jsonl";

    private readonly PendingFile findings;
    private readonly PendingFile rejects;

    private OutputFolder(PendingFile findings, PendingFile rejects)
    {
        this.findings = findings;
        this.rejects = rejects;
    }

    public Stream Findings => findings.Stream;

    /// <summary>Makes the folder if need be and opens the files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of the file of findings.</param>
    /// <exception cref="CommandFailure">The folder or a file cannot be made.</exception>
    public static OutputFolder Open(string folder, string name)
    {
        Make(folder);
        var findings = PendingFile.Create(Path.Combine(folder, name));
        try
        {
            return new OutputFolder(findings, PendingFile.Create(Path.Combine(folder, RejectsName)));
        }
        catch
        {
            // The second file could not be made: the first must not stay.
            findings.Dispose();
            throw;
        }
    }

    /// <summary>Writes one file of a folder, whole or not at all; a file of that name is replaced.</summary>
    /// <param name="folder">The folder, made if need be.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">What is to stand in it.</param>
    /// <exception cref="CommandFailure">It cannot be written.</exception>
    public static void Replace(string folder, string name, ReadOnlySpan<byte> bytes)
    {
        Make(folder);
        using var file = PendingFile.Create(Path.Combine(folder, name));
        file.Stream.Write(bytes);
        file.Finish();
        file.Keep();
    }

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"cannot write to the folder `{folder}`: {failure.Message}", failure);
        }
    }

    public void WriteRejects(string dataset, IReadOnlyList<RejectedRow> rejected, CancellationToken cancellation)
    {
        var writer = new RejectsWriter(dataset);
        var line = new ArrayBufferWriter<byte>();
        foreach (var reject in rejected)
        {
            cancellation.ThrowIfCancellationRequested();
            line.ResetWrittenCount();
            writer.Write(reject.File, reject.Row, reject.Column, reject.Reason.Text(), line);
            rejects.Stream.Write(line.WrittenSpan);
        }
    }

    public void Keep()
    {
        findings.Finish();
        rejects.Finish();
        findings.Keep();
        rejects.Keep();
    }

    public void Dispose()
    {
        findings.Dispose();
        rejects.Dispose();
    }
}
