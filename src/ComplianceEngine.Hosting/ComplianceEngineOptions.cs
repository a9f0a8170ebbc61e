namespace ComplianceEngine.Hosting;

/// <summary>Which packs an engine judges by, and how it follows their changes. Read once, when the engine is made.</summary>
public sealed class ComplianceEngineOptions
{
    /// <summary>
    /// The folder whose subfolders are packs; <see langword="null"/> for <c>rules</c> beside the program. A relative path starts at the
    /// program's folder, never at the working folder.
    /// </summary>
    public string? PacksFolder { get; set; }

    /// <summary>The packs, by name; at least one, and none twice. Findings come in their order.</summary>
    public IList<string> Packs { get; } = [];

    /// <summary>The option taken of each reading of the law that is not left to its pack's default, by the reading's name.</summary>
    public IDictionary<string, string> Readings { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether every other option of each reading is tried as well, so that a decision which hangs on one is disputed.</summary>
    public bool TriesEveryReading { get; set; }

    /// <summary>Whether packs are loaded again when a file of theirs changes. It takes a started host.</summary>
    public bool ReloadsOnChange { get; set; }

    /// <summary>How long files must have been left alone before they are loaded, so that half a change is not, and how often they are looked at; from 0, which is
    /// taken for 50 milliseconds, to one hour.</summary>
    public TimeSpan QuietTime { get; set; } = TimeSpan.FromSeconds(1);
}
