using System.Net;
using System.Net.Http.Json;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Membership;

/// <summary>Photos over the API: kept without what a camera writes beside them, seen by whoever finds people, changed by the desk.</summary>
public class PhotoTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_photo_is_kept_shown_with_the_person_and_taken_away(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club);
        var anna = await desk.Join("Anna", new { fullName = "Anna Lind", cardCode = "0041882" });
        var http = await club.As(Roles.FrontDesk);
        var file = Jpegs.Of(480, 600, (0xE1, "Exif GPS"u8.ToArray()));

        var first = await Put(http, anna, file);
        Assert.Equal(first, await Put(http, anna, file));
        var other = await Put(http, anna, Jpegs.Of(600, 600));
        Assert.NotEqual(first, other);
        var shown = await http.GetAsync(new Uri($"/api/v1/members/{anna}/photo", UriKind.Relative));
        Assert.Equal("image/jpeg", shown.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Jpegs.Of(600, 600), await shown.Content.ReadAsByteArrayAsync());
        var read = await desk.Put($"/check-ins/{Guid.CreateVersion7()}", new { badge = "0041882", source = "desk" });
        Assert.Equal(other, read.GetProperty("member").GetProperty("photo").GetString());
        await using (var db = await club.Dbs.CreateDbContextAsync())
            Assert.False(await db.Set<AuditRow>().AnyAsync(a => a.Subject == "Photo" && a.Body!.Contains("Bytes")));

        Assert.Equal(HttpStatusCode.OK, (await http.DeleteAsync(new Uri($"/api/v1/members/{anna}/photo", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri($"/api/v1/members/{anna}/photo", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task What_is_no_photo_is_refused_and_only_those_who_may_change_it()
    {
        await using var club = await Club.Open("sqlite");
        var anna = await (await Desk.Of(club)).Join("Anna");
        var reception = await club.As(Roles.FrontDesk);
        Assert.Equal("422 photo-unreadable", await Refused(reception, anna, "<svg onload='alert(1)'>"u8.ToArray()));
        Assert.Equal("422 photo-too-large", await Refused(reception, anna, new byte[500_000]));
        Assert.Equal("403 not-allowed", await Refused(await club.As(Roles.Trainer), anna, Jpegs.Of(480, 600)));
        var elsewhere = await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        var stranger = await club.As(Roles.FrontDesk, elsewhere.Id);
        Assert.Equal("404 person-unknown", await Refused(stranger, anna, Jpegs.Of(480, 600)));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri($"/api/v1/members/{anna}/photo", UriKind.Relative))).StatusCode);
    }

    private static async Task<string> Put(HttpClient http, Guid person, byte[] file)
    {
        using var answer = await Send(http, person, file);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("photo").GetString()!;
    }

    private static async Task<string> Refused(HttpClient http, Guid person, byte[] file)
    {
        using var answer = await Send(http, person, file);
        return $"{(int)answer.StatusCode} {System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString()}";
    }

    private static Task<HttpResponseMessage> Send(HttpClient http, Guid person, byte[] file) =>
        http.PutAsJsonAsync(new Uri($"/api/v1/members/{person}/photo", UriKind.Relative), new { jpeg = file });
}
