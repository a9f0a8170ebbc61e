using OpenQA.Selenium;

namespace CaseManagement.EndToEnd;

/// <summary>What officers and supervisors do, in a real browser. All share one database and need nothing of each other.</summary>
public sealed class CaseworkTests
{
    private readonly HashSet<string> seen = [];
    private RunningApp? app;
    private Chromium browser = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = await RunningApp.StartAsync();
        browser = new Chromium(app);
    }

    [SetUp]
    public void SignIn() => browser.SignIn("officer.north");

    [OneTimeTearDown]
    public void Stop()
    {
        browser?.Dispose();
        app?.Dispose();
    }

    [Test]
    public void An_officer_signs_in_and_sees_the_people_of_the_facility()
    {
        browser.Press("Sign out");
        Look("sign-in");
        browser.SignIn("officer.north");
        Assert.That(browser.Heading, Is.EqualTo("North Facility"));
        Assert.That(browser.Text, Does.Contain("Amara Osei").And.Not.Contain("Noor Haddad"));
        Look("people");
        browser.Follow("Amara Osei");
        Look("file");
    }

    [Test]
    public void A_message_that_a_rule_bars_is_held_back_with_its_proof()
    {
        Write("Amara Osei", "release date");
        Assert.That(browser.Text, Does.Contain("Possible violation if done").And.Contain("Then: not sent.").And.Contain("9-131(h)(1)").And.Contain("Proof"));
        Assert.That(browser.Text, Does.Contain("only a supervisor may override"));
        Look("possible-violation");
        Assert.That(browser.Text, Does.Contain("communication.recipient_agency: ice"), "the proof lies open");
        browser.Unfold();
        Assert.That(browser.Text, Does.Contain("charge.disposition: dismissed"), "unfolded, it tells every fact");
        Look("proof");
    }

    [Test]
    public void A_message_that_no_rule_bars_goes_out()
    {
        Write("Ivo Petrak", "release date");
        Assert.That(browser.Text, Does.Contain("No bar found").And.Contain("Then: sent."));
        Look("no-bar");
    }

    [Test]
    public void A_missing_fact_is_named_put_on_file_and_asked_about_again()
    {
        Write("Lena Morozova", "release date");
        Assert.That(browser.Text, Does.Contain("Undetermined").And.Contain("charge.disposition"));
        Look("undetermined");
        browser.Follow("The person’s file");
        browser.Leave(By.XPath("//section[h2='Charges']//a[contains(., 'Change')]"));
        Look("charge");
        browser.Choose("Disposition", "dismissed");
        browser.Set("Judgment on", "");
        browser.Press("Put on file");
        Write("Lena Morozova", "release date");
        Assert.That(browser.Text, Does.Contain("Possible violation if done"));
    }

    [Test]
    public void A_person_can_be_put_on_file_and_hostile_names_stay_text()
    {
        browser.Open("/people/new");
        Look("new-person");
        browser.Type("Name", "<script>document.title = 'taken'</script>O'Neil\"; DROP TABLE people; --");
        browser.Set("Arrested at", "2026-05-20T10:00");
        browser.Press("Put on file");
        Assert.That(browser.Heading, Is.EqualTo("<script>document.title = 'taken'</script>O'Neil\"; DROP TABLE people; --"));
        Assert.That(browser.Driver.Title, Does.Not.Match("^taken"));
        Look("hostile-name");
    }

    [Test]
    public void Keeping_a_person_on_a_detainer_alone_is_held_back()
    {
        browser.Open("/");
        browser.Follow("Amara Osei");
        browser.Follow("Keep or hand over");
        Look("hold");
        browser.Tick("Keep the person");
        browser.Press("Ask, and record it as done if no bar is found");
        Assert.That(browser.Text, Does.Contain("Possible violation if done").And.Contain("Then: not done.").And.Contain("9-131(b)(1)"));
        Look("hold-barred");
    }

    [Test]
    public void A_supervisor_overrides_with_a_written_reason()
    {
        Write("Amara Osei", "court date");
        browser.SignIn("supervisor.north");
        browser.Open("/messages");
        Look("messages");
        browser.Leave(By.XPath("//tr[contains(., 'court date')]//a"));
        Look("message");
        browser.Leave(By.XPath("//h2[contains(., 'Answers')]/following::ul[1]//a"));
        browser.Press("Send all the same");
        Assert.That(browser.Text, Does.Contain("Write down why."));
        Look("override-without-reason");
        browser.Type("Reason", "Counsel has agreed; see the letter of today.");
        browser.Press("Send all the same");
        Assert.That(browser.Text, Does.Contain("overridden by a supervisor").And.Contain("Counsel has agreed").And.Contain("Possible violation if done"));
        Look("overridden");
        browser.Open("/ledger");
        Look("ledger");
    }

    [Test]
    public void The_other_facility_sees_none_of_it()
    {
        browser.Open("/");
        browser.Follow("Amara Osei");
        var file = new Uri(browser.Address).AbsolutePath;
        browser.SignIn("supervisor.south");
        browser.Open(file);
        Assert.That(browser.Text, Does.Contain("There is nothing here, or it belongs to another facility."));
        Look("not-found");
        browser.Open("/ledger");
        Assert.That(browser.Text, Does.Contain("None yet."));
    }

    [Test]
    public void Everything_can_be_reached_with_the_keyboard()
    {
        browser.Driver.SwitchTo().ActiveElement().SendKeys(Keys.Tab);
        Assert.That(browser.Driver.SwitchTo().ActiveElement().Text, Is.EqualTo("Skip to the page"));
        var reached = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            browser.Driver.SwitchTo().ActiveElement().SendKeys(Keys.Tab);
            reached.Add(browser.Driver.SwitchTo().ActiveElement().Text);
        }

        Assert.That(reached, Does.Contain("People").And.Contain("Messages").And.Contain("Sign out").And.Contain("New person").And.Contain("Amara Osei"));
    }

    private void Write(string person, string topic)
    {
        browser.Open("/");
        browser.Follow(person);
        browser.Follow("Write a message");
        Look("compose");
        browser.Choose("To", "ICE");
        browser.Choose("What it is", "notice");
        browser.Choose("Purpose", "civil immigration enforcement");
        browser.Choose("Required by", "none");
        browser.Choose("Approved by the privacy officer", "routine");
        browser.Choose("Public already", "no");
        browser.Tick(topic);
        browser.Type("Subject", "Release");
        browser.Type("Text", "The release is due today.");
        browser.Press("Ask, and send if no bar is found");
    }

    // Every screen is checked when it is first passed, and pictured if pictures are wanted.
    private void Look(string name)
    {
        if (!seen.Add(name)) return;
        browser.Picture(name);
        Assert.That(Accessibility.Faults(browser), Is.Empty, name);
    }
}
