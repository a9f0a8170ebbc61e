using ComplianceEngine.Records;
using CsCheck;

namespace ComplianceEngine.Rules.Tests;

/// <summary>Whatever happens to a pack's text, loading ends with a pack or with errors that point into it.</summary>
public sealed class LoaderFuzzTests
{
    private static readonly SourceText[] Pack = [.. CorpusPack.Files("parse/good/every_head.rule.yaml")];

    // Bits of the language and of YAML, so that edits often stay near what is right.
    private static readonly string[] Bits =
    [
        "", " ", "\n", "\t", ":", "-", "- ", "{", "}", "[", "]", "\"", "'", "#", "&a", "*a", "!!int ", "|", ">-", "---\n", "~", "%", "0", "\u0000", "é", "\U0001F600", "act", "person",
        "all: ", "any: ", "exists: charge\n", "where: ", "reading: R1\n", "meets: ", "is: ", "within: 3 days", "from: ", "2014-12-14", "custody.arrested_at", "communication", "(a)", " to ", "(99)", "1-1", "whole", "{{", "}}", "null",
    ];

    private static Gen<(int File, int Start, int Length, string With)> Edit =>
        Gen.Select(Gen.Int[0, Pack.Length - 1], Gen.Int[0, 4000], Gen.Int[0, 30], Gen.Int[0, Bits.Length - 1].Select(bit => Bits[bit]));

    [Test]
    public void A_pack_that_was_edited_at_random_gives_a_pack_or_errors() =>
        Edit.Array[1, 6].Sample(edits => Check(edits.Aggregate(Pack, Apply)), iter: 1000);

    [Test]
    public void A_pack_with_a_file_cut_short_gives_a_pack_or_errors() =>
        Gen.Select(Gen.Int[0, Pack.Length - 1], Gen.Int[0, 4000]).Sample(cut =>
            Check([.. Pack.Select((file, i) => i == cut.Item1 ? new SourceText(file.Path, file.Text[..Math.Min(cut.Item2, file.Text.Length)]) : file)]), iter: 500);

    [Test]
    public void Lines_in_any_order_give_a_pack_or_errors() =>
        Gen.Select(Gen.Int[0, Pack.Length - 1], Gen.Int[0, 200], Gen.Int[0, 200]).Sample(swap =>
        {
            var (file, from, to) = swap;
            var lines = Pack[file].Text.Split('\n');
            (lines[from % lines.Length], lines[to % lines.Length]) = (lines[to % lines.Length], lines[from % lines.Length]);
            return Check(With(Pack, file, string.Join('\n', lines)));
        }, iter: 500);

    [Test]
    public void A_map_that_was_edited_at_random_gives_a_map_or_errors()
    {
        var pack = RulePackLoader.Load(CorpusPack.Base, new DiagnosticBag())!;
        var map = CorpusPack.Map("map/good/whole.map.yaml");
        Edit.Array[1, 6].Sample(edits =>
        {
            var diagnostics = new DiagnosticBag();
            var loaded = ClauseMapLoader.Load(edits.Aggregate(new[] { map }, (files, edit) => Apply(files, edit with { File = 0 }))[0], pack, diagnostics);
            return ArePlaced(diagnostics) && loaded is null == diagnostics.HasErrors;
        }, iter: 1000);
    }

    private static SourceText[] Apply(SourceText[] files, (int File, int Start, int Length, string With) edit)
    {
        var text = files[edit.File].Text;
        var start = Math.Min(edit.Start, text.Length);
        var end = Math.Min(start + edit.Length, text.Length);
        return With(files, edit.File, text[..start] + edit.With + text[end..]);
    }

    private static SourceText[] With(SourceText[] files, int index, string text)
    {
        SourceText[] changed = [.. files];
        changed[index] = new SourceText(files[index].Path, text);
        return changed;
    }

    private static bool Check(SourceText[] files)
    {
        var diagnostics = new DiagnosticBag();
        var pack = RulePackLoader.Load(files, diagnostics);
        return ArePlaced(diagnostics) && pack is null == diagnostics.HasErrors;
    }

    private static bool ArePlaced(DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in diagnostics.ToSortedList())
        {
            DiagnosticFormatter.Format(diagnostic);
            if (diagnostic.Location is { } place && (place.Line < 1 || place.Column < 1 || place.Length < 1 || place.Line > place.Source.LineCount)) return false;
        }

        return true;
    }
}
