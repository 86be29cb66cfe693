using System.Net;
using System.Text.RegularExpressions;

namespace FitCrm.Tests.Shell;

/// <summary>A browser without script: cookies, forms with their token, no redirect followed.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _http;

    public Visitor(Uri address) => _http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    /// <summary>Somebody of a role, signed in.</summary>
    public static async Task<Visitor> Of(Club club, string role)
    {
        await club.AddUser($"{role}@riverside.example", role);
        var visitor = new Visitor(club.Address);
        using var answer = await visitor.SignIn($"{role}@riverside.example", Club.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public Task<HttpResponseMessage> SignIn(string email, string password) => Post("/sign-in", "/sign-in", ("email", email), ("password", password));

    public Task<HttpResponseMessage> Get(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>A part of a page, as htmx asks for it.</summary>
    public Task<HttpResponseMessage> Part(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("HX-Request", "true");
        return _http.SendAsync(request);
    }

    /// <summary>What a page says, with its status.</summary>
    public async Task<string> Read(string path)
    {
        using var answer = await Get(path);
        return $"{(int)answer.StatusCode} {answer.Content.Headers.ContentType?.MediaType} {await answer.Content.ReadAsStringAsync()}";
    }

    /// <summary>The token that a page puts into its forms.</summary>
    public async Task<string> Token(string page) => Field().Match(await Read(page)).Groups[1].Value;

    /// <summary>Sends a form of a page.</summary>
    public async Task<HttpResponseMessage> Post(string page, string path, params (string Name, string Value)[] fields) => await Send(await Token(page), path, fields);

    public Task<HttpResponseMessage> Send(string token, string path, params (string Name, string Value)[] fields) => _http.PostAsync(new Uri(path, UriKind.Relative),
        new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))));

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Field();
}
