using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Tests.Support;

namespace CaseManagement.Tests;

public sealed class ApiTests
{
    private CaseApp app = null!;
    private ApiClient north = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        app = new CaseApp();
        north = await ApiClient.SignInAsync(app, "officer.north");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        north.Http.Dispose();
        app.Dispose();
    }

    [TestCase("release-date", "possible_violation_if_done")]
    [TestCase("hold-until-evening", "possible_violation_if_done")]
    [TestCase("subdivision-missing", "undetermined")]
    [TestCase("immigration-status-alone", "no_bar_found")]
    public async Task An_answer_is_that_of_the_command_line(string sample, string answer)
    {
        using var response = await north.AskAsync(ApiClient.Sample(sample));
        var decision = await ApiClient.JsonOf(response);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(decision["answer"]!.GetValue<string>(), Is.EqualTo(answer));
            Assert.That(decision["notice"]!.GetValue<string>(), Does.StartWith("No answer authorises anything"));
            Assert.That(decision["rules"]!.AsArray().Select(rule => rule!["proof"]), Is.All.Not.Null);
        });
    }

    [Test]
    public async Task An_answer_that_bars_nothing_is_kept_with_the_proof_of_every_rule()
    {
        using var response = await north.AskAsync(ApiClient.Sample("immigration-status-alone"));
        Assert.That((await ApiClient.JsonOf(response))["rules"]!.AsArray(), Is.Empty);
        var kept = (await north.Http.GetFromJsonAsync<JsonObject>(response.Headers.Location!))!;
        Assert.That(kept["rules"]!.AsArray().Select(rule => rule!["proof"]), Is.Not.Empty.And.All.Not.Null);
    }

    [Test]
    public async Task An_answer_is_kept_and_found_again_in_the_own_facility_alone()
    {
        using var response = await north.AskAsync(ApiClient.Sample("release-date"));
        var address = response.Headers.Location!;
        var kept = (await north.Http.GetFromJsonAsync<JsonObject>(address))!;
        Assert.That(kept["kind"]!.GetValue<string>(), Is.EqualTo("PossibleViolation"));
        Assert.That(kept["rules"]![0]!["proof"], Is.Not.Null);

        var south = await ApiClient.SignInAsync(app, "supervisor.south");
        using var refused = await south.Http.GetAsync(address);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        await AssertProblemAsync(refused);

        var officer = await app.SignInAsync("officer.north");
        await officer.OpenAsync("/ledger");
        Assert.That(officer.Text, Does.Contain("A question of another system").And.Contain("left to the other system"));
        await officer.OpenAsync($"/ledger/{address.OriginalString.Split('/')[^1]}");
        Assert.That(officer.Text, Does.Contain("Possible violation if done").And.Contain("9-131(h)(1)"));
    }

    [Test]
    public async Task Without_a_token_nothing_is_answered_and_a_cookie_is_none()
    {
        using var client = app.CreateClient();
        using var nobody = await new ApiClient(client).AskAsync(ApiClient.Sample("release-date"));
        Assert.That(nobody.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        await AssertProblemAsync(nobody);

        var officer = await app.SignInAsync("officer.north");
        await officer.PostAsync("/decisions");
        Assert.That(officer.Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        await officer.OpenAsync("/decisions/00000000-0000-0000-0000-000000000000");
        Assert.That(officer.Status, Is.EqualTo(HttpStatusCode.Unauthorized), "the cookie of a person is no token");
    }

    [Test]
    public async Task A_wrong_password_gives_no_token()
    {
        using var client = app.CreateClient();
        using var response = await client.PostAsJsonAsync("/tokens", new { userName = "officer.south", password = "x" });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        await AssertProblemAsync(response);
    }

    [TestCase("{", "CE4080")]
    [TestCase("", "CE4080")]
    [TestCase("{\"act\": {\"record\": \"communication\", \"communication_id\": \"M\"}, \"dossier\": {}, \"secret\": 1}", "CE4082")]
    [TestCase("{\"act\": {\"record\": \"communication\", \"communication_id\": \"M\", \"topics\": \"Bodymarker\"}, \"dossier\": {}}", "CE4086")]
    public async Task What_cannot_be_read_is_told_by_code_and_place_and_never_by_value(string question, string code)
    {
        using var response = await north.AskAsync(question);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var problem = await AssertProblemAsync(response);
        Assert.That(problem["faults"]![0]!["code"]!.GetValue<string>(), Is.EqualTo(code));
        Assert.That(problem["faults"]![0]!["line"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That(problem.ToJsonString(), Does.Not.Contain("Bodymarker"));
    }

    [Test]
    public async Task An_act_that_no_rule_is_about_is_refused()
    {
        using var response = await north.AskAsync("{\"act\": {\"record\": \"charge\", \"charge_id\": \"Z\"}, \"dossier\": {}}");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await AssertProblemAsync(response))["title"]!.GetValue<string>(), Is.EqualTo("nothing to decide"));
    }

    [Test]
    public async Task Only_json_is_taken()
    {
        using var response = await north.AskAsync(ApiClient.Sample("release-date"), "text/plain");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        await AssertProblemAsync(response);
    }

    [Test]
    public async Task No_log_line_holds_what_was_asked()
    {
        using var asked = await north.AskAsync(ApiClient.Sample("release-date").Replace("P1", "Personmarker", StringComparison.Ordinal));
        Assert.That(asked.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        using var refused = await north.AskAsync(ApiClient.Sample("release-date").Replace("\"P1\"", "\"Personmarker", StringComparison.Ordinal));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(app.Log.Lines.Where(line => line.Contains("Personmarker", StringComparison.Ordinal) || line.Contains(CaseApp.Password, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task The_description_of_the_api_names_the_addresses_and_the_token()
    {
        using var client = app.CreateClient();
        var description = (await client.GetFromJsonAsync<JsonObject>("/openapi/v1.json"))!;
        var ask = description["paths"]!["/decisions"]!["post"]!;
        Assert.Multiple(() =>
        {
            Assert.That(ask["security"]![0]!.AsObject().Select(entry => entry.Key), Is.EqualTo(["bearer"]));
            Assert.That(ask["requestBody"]!["content"]!["application/json"], Is.Not.Null);
            Assert.That(ask["responses"]!.AsObject().Select(entry => entry.Key), Is.SupersetOf(["201", "400", "401"]));
            Assert.That(description["components"]!["securitySchemes"]!["bearer"]!["scheme"]!.GetValue<string>(), Is.EqualTo("bearer"));
        });
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    public async Task Health_is_told_to_anybody_and_tells_nothing_else(string address)
    {
        using var client = app.CreateClient();
        Assert.That(await client.GetStringAsync(new Uri(address, UriKind.Relative)), Is.EqualTo("Healthy"));
    }

    private static async Task<JsonObject> AssertProblemAsync(HttpResponseMessage response)
    {
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        var problem = await ApiClient.JsonOf(response);
        Assert.That(problem["status"]!.GetValue<int>(), Is.EqualTo((int)response.StatusCode));
        return problem;
    }
}
