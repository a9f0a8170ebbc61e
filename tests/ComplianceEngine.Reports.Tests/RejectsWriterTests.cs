using System.Buffers;
using System.Text;

namespace ComplianceEngine.Reports.Tests;

public sealed class RejectsWriterTests
{
    [TestCase("arrested_at", """{"file":"custody.csv","row":7,"column":"arrested_at","reason":"not a time","dataset":"sample"}""")]
    [TestCase(null, """{"file":"custody.csv","row":7,"column":null,"reason":"not a time","dataset":"sample"}""")]
    public void A_reject_names_the_place_and_the_reason(string? column, string expected)
    {
        var output = new ArrayBufferWriter<byte>();
        new RejectsWriter("sample").Write("custody.csv", 7, column, "not a time", output);
        Assert.That(Encoding.UTF8.GetString(output.WrittenSpan), Is.EqualTo(expected + "\n"));
    }
}
