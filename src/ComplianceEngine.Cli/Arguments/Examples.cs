using System.CommandLine;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>Examples for the help of each command.</summary>
internal static class Examples
{
    public static string Of(Command command) => command is RootCommand ? Root : command.Name switch
    {
        "audit" => Audit,
        "explain" when IsOf(command, "rules") => RulesExplain,
        "explain" => Explain,
        "decide" => Decide,
        "report" => Report,
        "rules" or "check" when IsOf(command, "rules") => Rules,
        "test" => RulesTest,
        "coverage" => RulesCoverage,
        "mutate" => RulesMutate,
        "prove" => RulesProve,
        "show" => RulesShow,
        "diff" => RulesDiff,
        "map" => RulesMap,
        "schema" => RulesSchema,
        "serve" => RulesServe,
        "generate" => Generate,
        "check" => DataCheck,
        _ => "",
    };

    private const string Root = """
          compliance audit exports/2026-06
              what the records in that folder say, for people to read
          compliance explain 0123456789abcdef exports/2026-06
              why one finding is one: each clause, the facts it rests on, and where they stand
          compliance data check exports/2026-06
              whether the export can be read, without judging anything
        """;

    private const string Audit = """
          compliance audit exports/2026-06
              a report for people to read
          compliance audit exports/2026-06 --format csv --out results
              a table for a spreadsheet, results/findings.csv, and results/rejects.jsonl with what could not be read
          compliance audit daily-list.csv --mapping samples/mappings/nyc-doc-custody/dataset.yaml
              somebody else's export, read by a description of its columns
          compliance audit exports/2026-06 --reading A1=doc
              reads the open question A1 as the department does
          compliance audit exports/2026-06 --all-outcomes --format jsonl
              every judgment, also of acts that the law allows
        """;

    private const string Explain = """
          compliance explain 0123456789abcdef exports/2026-06
              the name of a finding stands in every report; give the same folder and options as to the audit
        """;

    private const string Decide = """
          compliance decide message.json
              whether what is known bars the act in that file, and what is missing to say so
          compliance decide message.json --proof
              each clause, whether it holds, and the facts it rests on
          compliance decide - --format jsonl
              the request from standard input, the decision for a program
        """;

    private const string Report = """
          compliance report 9-131-f exports/2019 --year 2019
              every figure of the department of correction's report on the year to June 30, 2019, with what is undecided
          compliance report 14-154 exports/2019 --year 2019 --format html --out reports --published published.yaml
              the police department's as a page to print, compared with the figures in published.yaml
          compliance report 10-178-d exports/2019 --year 2019 --format csv
              the four quarterly reports on requests for help with immigration enforcement, as a table
        """;

    private const string Rules = """
          compliance rules check
              the rules that come with the tool
          compliance rules check --rules my-rules --pack my-pack
              a pack in the folder my-rules/my-pack
          compliance rules check --rules my-rules --fix --dry-run
              what would be put right without a choice to make, as a diff; without --dry-run it is written
        """;

    private const string RulesExplain = """
          compliance rules explain CE2003
              what that message means, with an example and the same put right
          compliance rules explain
              a list of all messages
          compliance rules explain --format markdown
              all of it as a book
        """;

    private const string RulesTest = """
          compliance rules test
              runs every test case that lies beside a rule
          compliance rules test --rules my-rules --filter conviction --watch
              runs the cases with that word in their name or their rule's, again whenever a file changes
        """;

    private const string RulesCoverage = """
          compliance rules coverage --threshold 95
              the clauses that no test case saw true, false or unknown, and whether the rest is enough
          compliance rules coverage --format html --out coverage
              a page for each pack, with the text of its rules
        """;

    private const string RulesMutate = """
          compliance rules mutate
              every small change of a rule that no test case would notice
          compliance rules mutate --rules rules --since main
              the same for the rules and cases that differ from the branch main
        """;

    private const string RulesProve = """
          compliance rules prove
              what holds of the rules whatever is recorded, and the properties that the packs state
          compliance rules prove --examples examples
              the same, with each record that refutes a property as an export for `audit`
        """;

    private const string RulesShow = """
          compliance rules show "9-131(h)(1)"
              one rule in plain English
          compliance rules show "9-131(b)(1)" --on 2013-08-01
              the rule as it stood that day
          compliance rules show --format html --out book
              the whole law as a book
        """;

    private const string RulesDiff = """
          compliance rules diff nyc-detainer int-0185-2022 --data exports/2026-06
              what a bill would have caught beside the law
          compliance rules diff main:rules/nyc-detainer rules/nyc-detainer --data samples/doc-ice-emails --format markdown
              what the edits since the branch main change, for a pull request
        """;

    private const string RulesMap = """
          compliance rules map
              every paragraph of the law: the rules that state it, or why none does
          compliance rules map --format json
              the same for programs
        """;

    private const string RulesSchema = """
          compliance rules schema --rules rules --out schemas
              a schema for each kind of file, with the names of the packs in the folder rules, and settings for VS Code
          compliance rules schema nyc-detainer
              one schema for files of every kind
        """;

    private const string RulesServe = """
          compliance rules serve
              what an editor starts by itself, told so in its settings: each pack is found from the file that is opened
        """;

    private const string DataCheck = """
          compliance data check exports/2026-06
              the rows of each file, and every column with values that could not be read
        """;

    private const string Generate = """
          compliance data generate --people 1000 --seed 1 --out invented
              the records of a thousand invented people; the same numbers give the same files
        """;

    private static bool IsOf(Command command, string parent) => command.Name == parent || command.Parents.Any(symbol => symbol.Name == parent);
}
