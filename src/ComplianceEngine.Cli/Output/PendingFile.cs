using ComplianceEngine.Cli.Terminals;

namespace ComplianceEngine.Cli.Output;

/// <summary>A file that gets its name only when it is whole. Disposed before that, it goes away.</summary>
internal sealed class PendingFile : IDisposable
{
    private readonly string path;
    private readonly string pending;
    private bool isKept;

    private PendingFile(string path, string pending, Stream stream)
    {
        this.path = path;
        this.pending = pending;
        Stream = stream;
    }

    /// <summary>Where to write.</summary>
    public Stream Stream { get; }

    /// <summary>Opens a file under its passing name.</summary>
    /// <exception cref="CommandFailure">It cannot be made.</exception>
    public static PendingFile Create(string path)
    {
        var pending = path + ".part";
        try
        {
            if (Directory.Exists(path)) throw new IOException("there is a folder of that name");
            var file = new FileStream(pending, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
            return new PendingFile(path, pending, new GuardedStream(file, $"`{path}`"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"cannot write `{path}`: {failure.Message}", failure);
        }
    }

    /// <summary>Writes the last bytes and closes; still under the passing name.</summary>
    public void Finish()
    {
        Stream.Flush();
        Stream.Dispose();
    }

    /// <summary>Gives the file its name; a file that bore it before is replaced.</summary>
    /// <exception cref="CommandFailure">It cannot be renamed.</exception>
    public void Keep()
    {
        try
        {
            if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(pending, File.GetUnixFileMode(path));
            File.Move(pending, path, overwrite: true);
            isKept = true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Internal, $"cannot write `{path}`: {failure.Message}", failure);
        }
    }

    public void Dispose()
    {
        if (isKept) return;
        try
        {
            Stream.Dispose();
        }
        catch (Exception failure) when (failure is IOException or CommandFailure)
        {
            // Closing tries the last bytes once more; that they cannot be written was told when they were.
        }

        File.Delete(pending);
    }
}
