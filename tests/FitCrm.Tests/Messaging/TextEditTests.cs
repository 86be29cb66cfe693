using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Messaging;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Messaging;

public sealed class TextEditTests
{
    private static readonly Uri Welcome = new("/api/v1/templates/email/welcome/en", UriKind.Relative);

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task An_edit_is_a_new_version_and_the_next_letter_uses_it(string database)
    {
        await using var office = await PostOffice.Open(database);
        using var manager = await office.Club.As("manager");
        var saved = await (await manager.PutAsJsonAsync(Welcome, new { title = "Hi {firstName|you}", body = "New words.", version = 0 })).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((1, "Hi Maria"), (saved.GetProperty("version").GetInt32(), saved.GetProperty("previewTitle").GetString()));
        await office.Queue(l => l with { Fields = new Dictionary<string, string>() });
        await office.Round();
        Assert.Equal("Hi you", Assert.Single(office.Server.Mails).Header("Subject"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_letter_that_was_tried_keeps_its_words_on_the_next_try(string database)
    {
        await using var office = await PostOffice.Open(database);
        using var manager = await office.Club.As("manager");
        (await manager.PutAsJsonAsync(Welcome, new { title = "First", body = "Words.", version = 0 })).EnsureSuccessStatusCode();
        office.Server.OnMail = _ => "451 Later";
        await office.Queue();
        await office.Round();
        (await manager.PutAsJsonAsync(Welcome, new { title = "Second", body = "Words.", version = 1 })).EnsureSuccessStatusCode();
        office.Server.OnMail = _ => "250 Ok";
        office.Club.Clock.Turn(TimeSpan.FromMinutes(1));
        await office.Round();
        Assert.Equal("First", Assert.Single(office.Server.Mails).Header("Subject"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_cannot_be_filled_is_refused_when_it_is_saved(string database)
    {
        await using var office = await PostOffice.Open(database, channel: false);
        using var manager = await office.Club.As("manager");
        async Task<string?> Code(string title, string body, int version = 0) =>
            (await (await manager.PutAsJsonAsync(Welcome, new { title, body, version })).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
        Assert.Equal("field-unknown", await Code("Hi", "Hello {name}"));
        Assert.Equal("default-missing", await Code("Hi {firstName}", "Hello"));
        Assert.Equal("body-invalid", await Code("Hi", " "));
        Assert.Equal("changed-meanwhile", await Code("Hi", "Hello", version: 3));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.PutAsJsonAsync(new Uri("/api/v1/templates/email/nonsense/en", UriKind.Relative), new { title = "Hi", body = "Hello", version = 0 })).StatusCode);
    }

    [Fact]
    public async Task The_list_shows_every_text_with_its_fields_to_those_who_may_edit()
    {
        await using var office = await PostOffice.Open("sqlite", channel: false);
        using var manager = await office.Club.As("manager");
        var list = await manager.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/templates", UriKind.Relative));
        Assert.True(list.GetProperty("texts").GetArrayLength() >= 34);
        Assert.Contains(list.GetProperty("fields").EnumerateArray(), f => f.GetProperty("name").GetString() == "firstName");
        using var desk = await office.Club.As("front-desk");
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync(new Uri("/api/v1/templates", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.PutAsJsonAsync(Welcome, new { title = "Hi", body = "Hello", version = 0 })).StatusCode);
    }
}
