using System.Globalization;
using System.Text;
using System.Xml;

namespace ComplianceEngine.Reports;

/// <summary>One check or test as build servers count it.</summary>
/// <param name="Suite">What it belongs to, such as a pack or a rule.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">Where it stands; empty if nowhere.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Failure">What is wrong; empty if it passed.</param>
public sealed record JUnitCase(string Suite, string Name, string File, int Line, string Failure)
{
    /// <summary>Why it does not count; empty if it does.</summary>
    public string Skipped { get; init; } = "";
}

/// <summary>Writes checks and tests in the XML that build servers read, known by the name of JUnit.</summary>
public static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    /// <summary>A report with one suite for each name.</summary>
    /// <param name="name">What was run: <c>rules test</c>.</param>
    /// <param name="cases">The cases.</param>
    public static string Write(string name, IReadOnlyCollection<JUnitCase> cases)
    {
        using var report = new MemoryStream();
        using (var xml = XmlWriter.Create(report, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", name);
            Count(xml, cases);
            foreach (var suite in cases.GroupBy(one => one.Suite, StringComparer.Ordinal)) Write(xml, suite.Key, [.. suite]);
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(report.ToArray()) + "\n";
    }

    private static void Write(XmlWriter xml, string suite, List<JUnitCase> cases)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", suite);
        Count(xml, cases);
        foreach (var one in cases)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", suite);
            xml.WriteAttributeString("name", one.Name);
            if (one.File.Length > 0)
            {
                xml.WriteAttributeString("file", one.File);
                xml.WriteAttributeString("line", one.Line.ToString(CultureInfo.InvariantCulture));
            }

            if (one.Failure.Length > 0)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", one.Failure.Split('\n')[0]);
                xml.WriteString(one.Failure);
                xml.WriteEndElement();
            }

            if (one.Skipped.Length > 0)
            {
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", one.Skipped);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Count(XmlWriter xml, IReadOnlyCollection<JUnitCase> cases)
    {
        xml.WriteAttributeString("tests", cases.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", cases.Count(one => one.Failure.Length > 0).ToString(CultureInfo.InvariantCulture));
        if (cases.Count(one => one.Skipped.Length > 0) is > 0 and var skipped) xml.WriteAttributeString("skipped", skipped.ToString(CultureInfo.InvariantCulture));
    }
}
