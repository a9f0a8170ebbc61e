using System.IO.Compression;
using System.Text;

namespace ComplianceEngine.Readers.Tests;

/// <summary>A folder of files for one test, gone after it.</summary>
internal sealed class DatasetFolder : IDisposable
{
    public DatasetFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "ce-" + Guid.NewGuid().ToString("N"));

    public DatasetFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public DatasetFolder With(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public DatasetFolder WithCompressed(string name, string text) => With(name, Compress(Encoding.UTF8.GetBytes(text)));

    public DatasetFolder WithFolder(string name)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, name));
        return this;
    }

    public LoadedDataset Read(ReadOptions? options = null) => DatasetReader.Read(Path, options ?? new ReadOptions());

    public static byte[] Compress(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest)) gzip.Write(bytes);
        return target.ToArray();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
