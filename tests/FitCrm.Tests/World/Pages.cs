using System.Net;
using System.Text.RegularExpressions;

namespace FitCrm.Tests.World;

/// <summary>Somebody who reads pages without a browser and sends their forms.</summary>
internal sealed partial class Pages(HttpClient http)
{
    public static async Task<Pages> Of(Club club, string role, Guid? clubId = null)
    {
        using var signed = await club.As(role, clubId);
        return Of(club, signed);
    }

    /// <summary>The same person as a client of the API.</summary>
    public static Pages Of(Club club, HttpClient signed)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = club.Address };
        http.DefaultRequestHeaders.Authorization = signed.DefaultRequestHeaders.Authorization;
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        http.DefaultRequestHeaders.Add("Accept-Language", "en-GB");
        return new(http);
    }

    /// <summary>Status and text of a page.</summary>
    public async Task<(int Status, string Html)> Look(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return ((int)answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>The text of a page that is there.</summary>
    public async Task<string> Read(string path)
    {
        var (status, html) = await Look(path);
        Assert.True(status == 200, $"{path} answers {status}: {html}");
        return html;
    }

    /// <summary>Sends a form of a page: to its own address unless another is named. Answers with the address it leads on to, or the page that came back.</summary>
    public async Task<(int Status, string Html)> Send(string page, IReadOnlyDictionary<string, string> fields, string? to = null)
    {
        var html = await Read(page);
        var form = new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = Token().Match(html).Groups[1].Value };
        using var body = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(new Uri(to ?? page, UriKind.Relative), body);
        return ((int)answer.StatusCode, answer.Headers.Location?.ToString() ?? WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
