namespace ComplianceEngine.TestSupport;

/// <summary>A folder that is gone when the test is over.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder's path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("ce-").FullName;

    /// <summary>The path of something inside it.</summary>
    /// <param name="name">Its name, with forward slashes.</param>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Removes the folder and everything in it.</summary>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
