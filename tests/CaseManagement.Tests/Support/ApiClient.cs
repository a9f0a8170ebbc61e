using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace CaseManagement.Tests.Support;

/// <summary>Another system that asks through the API.</summary>
internal sealed class ApiClient(HttpClient client)
{
    public HttpClient Http { get; } = client;

    /// <summary>A client with a token of an account.</summary>
    public static async Task<ApiClient> SignInAsync(CaseApp app, string userName)
    {
        var client = app.CreateClient();
        using var response = await client.PostAsJsonAsync("/tokens", new { userName, password = CaseApp.Password });
        var token = (await response.Content.ReadFromJsonAsync<JsonObject>())!["accessToken"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new ApiClient(client);
    }

    /// <summary>A question that lies beside the tests: <c>release-date</c>.</summary>
    public static string Sample(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "decide", $"{name}.json"));

    public async Task<HttpResponseMessage> AskAsync(string json, string type = "application/json")
    {
        using var content = new StringContent(json, Encoding.UTF8, type);
        return await Http.PostAsync(new Uri("/decisions", UriKind.Relative), content);
    }

    public static async Task<JsonObject> JsonOf(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonObject>())!;
}
