using System.Text;
using ComplianceEngine.Reports;

namespace ComplianceEngine.Cli.Terminals;

/// <summary>Where the tool writes: findings to standard output, everything else to standard error; always UTF-8, always line feeds.</summary>
internal sealed class Terminal : IDisposable
{
    private const int WidestText = 120;
    private const int BufferBytes = 1 << 16;

    private readonly Func<string, string?> environment;

    /// <summary>Makes a terminal of two streams.</summary>
    /// <param name="output">Where findings go.</param>
    /// <param name="error">Where everything else goes.</param>
    /// <param name="environment">The environment's variables by name.</param>
    public Terminal(Stream output, Stream error, Func<string, string?> environment)
    {
        this.environment = environment;
        Output = new GuardedStream(output, "standard output");
        Out = NewWriter(Output);
        Error = NewWriter(error);
        Error.AutoFlush = true;
    }

    /// <summary>Opens standard input as bytes.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Standard output as bytes; flush <see cref="Out"/> before it is written to.</summary>
    public Stream Output { get; }

    /// <summary>Standard output as text; not flushed by itself.</summary>
    public StreamWriter Out { get; }

    /// <summary>Standard error as text.</summary>
    public StreamWriter Error { get; }

    /// <summary>Whether a person may watch standard error.</summary>
    public static bool ErrorIsWatched => !Console.IsErrorRedirected;

    /// <summary>How text on standard output is laid out.</summary>
    public TextLayout OutLayout => Layout(Console.IsOutputRedirected);

    /// <summary>How text on standard error is laid out.</summary>
    public TextLayout ErrorLayout => Layout(Console.IsErrorRedirected);

    /// <summary>Whether colours and other marks are welcome; see no-color.org.</summary>
    public bool MarksAreWelcome => string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") != "dumb";

    /// <summary>A variable of the environment; <see langword="null"/> if it is not set.</summary>
    public string? Variable(string name) => environment(name);

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    private static StreamWriter NewWriter(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferBytes) { NewLine = "\n" };

    private TextLayout Layout(bool redirected) => redirected
        ? TextLayout.Plain
        : new TextLayout(Math.Min(WidestText, Console.WindowWidth), MarksAreWelcome ? TextEmphasis.Terminal : TextEmphasis.None);
}
