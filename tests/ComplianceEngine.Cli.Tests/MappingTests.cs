namespace ComplianceEngine.Cli.Tests;

/// <summary>An export in other names is read by a description that lies elsewhere, and a proof points at its own columns.</summary>
public sealed class MappingTests
{
    private const string Foreign = "MSG,ABOUT,WHEN,TO\n1,p1,03/05/2018 10:00,ICE\n";

    private const string Description = """
        dataset: foreign
        sources:
          - file: "*.csv"
            record: communication
            map:
              communication_id: {column: MSG, prefix: m}
              person_ids: ABOUT
              sent_at: {column: WHEN, formats: ["MM/dd/yyyy HH:mm"]}
              recipient_agency: {column: TO, values: {ICE: ice}}
              topics: {constant: release-date}

        """;

    [Test]
    public void A_single_file_can_stand_for_the_whole_export()
    {
        using var export = new Export().With("messages.csv", Foreign).With("elsewhere.yaml", Description);
        var run = Tool.RunInside(["audit", export["messages.csv"], .. Options(export), "--format", "jsonl"]);
        run.AssertEnds(ExitCode.Findings);
        Assert.That(run.Output, Does.Contain("\"record_id\":\"m1\"").And.Contain("\"occurred_at\":\"2018-03-05T10:00:00-05:00\"").And.Contain("\"dataset\":\"foreign\""));
    }

    [Test]
    public void A_proof_names_the_columns_as_the_export_does()
    {
        using var export = new Export().With("messages.csv", Foreign).With("elsewhere.yaml", Description);
        var finding = Tool.RunInside(["audit", export.Path, .. Options(export), "--format", "jsonl"]).Output.Split('"')[3];
        Assert.That(Tool.RunInside(["explain", finding, export.Path, .. Options(export)]).Output, Does.Contain("communication.recipient_agency = ice (messages.csv, row 2, column TO)"));
    }

    [Test]
    public void A_description_that_is_not_there_is_told()
    {
        using var export = new Export().With("messages.csv", Foreign);
        Tool.RunInside("data", "check", export.Path, "--mapping", export["nowhere.yaml"]).AssertEnds(ExitCode.Input, "nowhere.yaml");
    }

    private static string[] Options(Export export) => ["--mapping", export["elsewhere.yaml"], "--rules", Tool.Corpus("rules"), "--pack", "small"];
}
