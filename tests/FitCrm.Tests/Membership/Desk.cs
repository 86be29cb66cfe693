using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Staff;

namespace FitCrm.Tests.Membership;

/// <summary>Somebody at the desk who talks to the API: sends, and reads the answer or the refusal.</summary>
internal sealed class Desk(HttpClient http)
{
    public static async Task<Desk> Of(Club club, string role = Roles.Owner, Guid? clubId = null) => new(await club.As(role, clubId));

    public Task<JsonElement> Get(string address) => Read(http.GetAsync(new Uri("/api/v1" + address, UriKind.Relative)), HttpStatusCode.OK);

    public Task<JsonElement> Post(string address, object? body, string? key = null) => Read(Send(HttpMethod.Post, address, body, key), HttpStatusCode.OK);

    public Task<JsonElement> Put(string address, object body) => Read(Send(HttpMethod.Put, address, body, null), HttpStatusCode.OK);

    public Task<JsonElement> Patch(string address, object body) => Read(Send(HttpMethod.Patch, address, body, null), HttpStatusCode.OK);

    /// <summary>The refusal of a call as "status code field".</summary>
    public async Task<string> Refused(HttpMethod how, string address, object? body = null, string? key = null)
    {
        using var answer = await Send(how, address, body, key);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return $"{(int)answer.StatusCode} {problem.GetProperty("code").GetString()} {(problem.TryGetProperty("field", out var field) ? field.GetString() : "")}".TrimEnd();
    }

    public Task<string> RefusedPost(string address, object? body, string? key = null) => Refused(HttpMethod.Post, address, body, key);

    public async Task<Guid> AddPlan(string name = "Standard 12", string term = "months", int count = 12, long price = 58800, int freezeDays = 30, string group = "club", string[]? clubs = null) =>
        (await Post("/plans", new { name, term, termCount = count, price = new { amount = price, currency = "EUR" }, freezeDays, group, clubs })).Id();

    public async Task<Guid> Join(string name, object? more = null) => (await Post("/members", more ?? new { fullName = name })).Id();

    public async Task<JsonElement> Sell(Guid member, Guid plan, string? startsOn = null) => await Post($"/members/{member}/contracts", new { planId = plan, startsOn });

    public Task<HttpResponseMessage> Send(HttpMethod how, string address, object? body, string? key)
    {
        var request = new HttpRequestMessage(how, new Uri("/api/v1" + address, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return http.SendAsync(request);
    }

    private static async Task<JsonElement> Read(Task<HttpResponseMessage> sent, HttpStatusCode expected)
    {
        using var answer = await sent;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}

/// <summary>Short words for answers.</summary>
internal static class AnswerWords
{
    public static Guid Id(this JsonElement answer) => answer.GetProperty("id").GetGuid();

    public static string? Text(this JsonElement answer, string field) => answer.GetProperty(field).ValueKind == JsonValueKind.Null ? null : answer.GetProperty(field).ToString();

    public static long Money(this JsonElement answer, string field) => answer.GetProperty(field).GetProperty("amount").GetInt64();

    public static string[] Names(this JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("name").GetString()!)];
}
