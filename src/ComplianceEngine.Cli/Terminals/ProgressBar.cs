using Spectre.Console;

namespace ComplianceEngine.Cli.Terminals;

/// <summary>Shows how far long work has come, on standard error and only to a person who watches.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class ProgressBar(Terminal terminal)
{
    /// <summary>Runs work under a bar; the bar goes away when the work is done.</summary>
    /// <param name="label">What is going on, in a word or two.</param>
    /// <param name="work">The work; given where to report the share done, from 0 to 1, or nothing if nobody watches.</param>
    public T Run<T>(string label, Func<IProgress<double>?, T> work)
    {
        if (!Terminal.ErrorIsWatched) return work(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Error),
            Ansi = terminal.MarksAreWelcome ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.MarksAreWelcome ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        return console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context => work(new Meter(context.AddTask(Markup.Escape(label)))));
    }

    // Threads report out of order, and a bar that runs backwards helps nobody.
    private sealed class Meter(ProgressTask task) : IProgress<double>
    {
        private readonly Lock gate = new();

        public void Report(double value)
        {
            lock (gate) task.Value = Math.Max(task.Value, value * task.MaxValue);
        }
    }
}
