using Microsoft.Win32.SafeHandles;

namespace ComplianceEngine.Cli.Terminals;

/// <summary>Standard output as bytes.</summary>
internal static class StandardStream
{
    private const int OutputNumber = 1;

    /// <summary>Opens it. Where it is a pipe whose reader has gone, writing fails: the console's own stream would go on as if it were read.</summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows()) return Console.OpenStandardOutput();
        try
        {
            // A file is left to the console's stream, which keeps its place in step with standard error's.
            var stream = new FileStream(new SafeFileHandle(OutputNumber, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek) return stream;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // Closed or not to be written to: the first write says so.
        }

        return Console.OpenStandardOutput();
    }
}
