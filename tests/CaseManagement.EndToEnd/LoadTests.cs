using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CaseManagement.EndToEnd;

/// <summary>A bounded load on <c>POST /decisions</c>. It measures, and asserts that every answer was right; never a time.</summary>
public sealed class LoadTests
{
    private const int Connections = 8;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);

    // Each question with its answer, known beforehand.
    private static readonly (string Sample, string Answer)[] Questions =
    [
        ("immigration-status-alone", "no_bar_found"), ("subdivision-missing", "undetermined"), ("release-date", "possible_violation_if_done"), ("hold-until-evening", "possible_violation_if_done"),
    ];

    [Test]
    public async Task Every_answer_under_load_is_right()
    {
        using var app = await RunningApp.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = app.Address };
        client.DefaultRequestHeaders.Authorization = await TokenAsync(client);
        var all = Questions.Select(question => (Body: Encoding.UTF8.GetBytes(Sample(question.Sample)), question.Answer)).ToArray();
        await RunAsync(client, all, TimeSpan.FromSeconds(2));
        foreach (var (name, questions) in new[] { ("no bar found", all[..1]), ("all kinds of answer, three in four with proofs", all) })
        {
            var (memory, processor) = (app.ResidentMegabytes, app.ProcessorTime);
            var (times, wrong) = await RunAsync(client, questions, Duration);
            Report(name, times, (app.ProcessorTime - processor) / times.Count, memory, app.ResidentMegabytes);
            Assert.That(wrong, Is.Empty, name);
            Assert.That(times, Has.Count.GreaterThan(Connections), name);
        }
    }

    private static async Task<AuthenticationHeaderValue> TokenAsync(HttpClient client)
    {
        using var response = await client.PostAsJsonAsync("/tokens", new { userName = "officer.north", password = RunningApp.Password });
        return new AuthenticationHeaderValue("Bearer", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString());
    }

    // Each connection asks one question after the other until the time is over.
    private static async Task<(List<double> Milliseconds, List<string> Wrong)> RunAsync(HttpClient client, (byte[] Body, string Answer)[] questions, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var runs = await Task.WhenAll(Enumerable.Range(0, Connections).Select(start => Task.Run(async () =>
        {
            var (times, wrong) = (new List<double>(), new List<string>());
            for (var i = start; watch.Elapsed < duration; i++)
            {
                var (body, answer) = questions[i % questions.Length];
                var begun = watch.Elapsed;
                var got = await AskAsync(client, body);
                times.Add((watch.Elapsed - begun).TotalMilliseconds);
                if (got != answer) wrong.Add($"{got} instead of {answer}");
            }

            return (times, wrong);
        })));
        return ([.. runs.SelectMany(run => run.times).Order()], [.. runs.SelectMany(run => run.wrong)]);
    }

    private static async Task<string> AskAsync(HttpClient client, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await client.PostAsync(new Uri("/decisions", UriKind.Relative), content);
        var text = await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode == HttpStatusCode.Created ? JsonDocument.Parse(text).RootElement.GetProperty("answer").GetString()! : response.StatusCode.ToString();
    }

    private static void Report(string name, List<double> times, TimeSpan each, double before, double after)
    {
        var figures = string.Create(CultureInfo.InvariantCulture,
            $"{RunningApp.Database}, {name}: {times.Count / Duration.TotalSeconds:F0} decisions/s over {Connections} connections, p50 {At(times, 0.5):F1} ms, p99 {At(times, 0.99):F1} ms, {each.TotalMilliseconds:F1} ms of processor time each, memory {before:F0} MB before and {after:F0} MB after");
        TestContext.Out.WriteLine(figures);
        if (Environment.GetEnvironmentVariable("CASEWORK_FIGURES") is { Length: > 0 } file) File.AppendAllText(file, figures + "\n");
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    private static string Sample(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "decide", $"{name}.json"));
}
