namespace ComplianceEngine.Benchmarks.Micro;

/// <summary>An export of one invented person, in whose case every rule but that about offices looks at something.</summary>
internal sealed class OnePerson : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compliance-benchmark-");

    /// <param name="wasConvicted">Whether a conviction excuses the message; if not, the message is a finding.</param>
    public OnePerson(bool wasConvicted)
    {
        Write("dataset.yaml", "dataset: one-person\nas_of: 2021-01-01T00:00:00\ncomplete: [custody, detainer, warrant, bail]\n");
        Write("custody.csv", """
            custody_id,person_id,agency,arrested_at,release_basis,release_authorized_at,released_at,released_to,release_delay_reason
            c1,p1,doc,2020-03-01T09:00:00,bail,2020-03-04T12:00:00,2020-03-04T12:40:00,community,none
            """);
        Write("communication.csv", """
            communication_id,person_ids,sent_at,sender_agency,sender_on_duty,department_resources,recipient_agency,recipient_immigration_duties,kind,topics,purpose,required_by,publicly_available
            m1,p1,2020-03-03T10:00:00,doc,yes,yes,ice,yes,notice,release-date|court-date,civil-immigration-enforcement,none,no
            """);
        Write("charge.csv", $"""
            charge_id,person_id,jurisdiction,law,section,grade,inchoate,disposition,adjudication,judgment_on
            h1,p1,NY,PL,155.25,misdemeanor,none,convicted,adult,2014-05-06
            h2,p1,NY,PL,120.05,felony,none,{(wasConvicted ? "convicted" : "dismissed")},adult,2018-05-06
            """);
        Write("screening.csv", "screening_id,person_id,searched_at,source,watchlist,history_complete\ns1,p1,2020-03-02T08:00:00,e-justice-ny,no-match,yes\n");
        Write("detainer.csv", "detainer_id,person_id,received_at,form,withdrawn_at\nd1,p1,2020-03-01T20:00:00,I-247A,none\n");
        Write("warrant.csv", "warrant_id,person_id,detainer_id,presented_at,issued_by,authorizes_federal_immigration\nw1,p1,d1,2020-03-01T20:00:00,immigration-officer,yes\n");
        Write("bail.csv", "bail_id,person_id,custody_id,posted_at,notice_at\nb1,p1,c1,2020-03-04T11:00:00,2020-03-04T11:30:00\n");
    }

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text.ReplaceLineEndings("\n"));
}
