using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Tests.World;

namespace FitCrm.Tests.Messaging;

public sealed class ChannelTests
{
    private static readonly Uri Email = new("/api/v1/channels/email", UriKind.Relative);
    private static readonly Uri Test = new("/api/v1/channels/email/test", UriKind.Relative);

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task The_password_is_kept_sealed_and_never_shown(string database)
    {
        await using var office = await PostOffice.Open(database);
        using var admin = await office.Club.As("admin");
        var shown = await admin.GetStringAsync(Email);
        Assert.DoesNotContain(PostOffice.Password, shown, StringComparison.Ordinal);
        Assert.True(JsonDocument.Parse(shown).RootElement.GetProperty("hasPassword").GetBoolean());
        (await admin.PutAsJsonAsync(Email, Settings(office.Server.Port) with { password = null })).EnsureSuccessStatusCode();
        var tried = await (await admin.PostAsJsonAsync(Test, new { to = "me@club.example" })).Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(tried.GetProperty("sent").GetBoolean());
        Assert.Equal("me@club.example", Assert.Single(office.Server.Mails).To);
        using var owner = await office.Club.As("owner");
        var audit = await owner.GetStringAsync(new Uri("/api/v1/audit?take=200", UriKind.Relative));
        Assert.Contains("EmailChannel", audit, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", audit, StringComparison.Ordinal);
        Assert.DoesNotContain(PostOffice.Password, audit, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_cannot_work_is_refused_at_its_field(string database)
    {
        await using var office = await PostOffice.Open(database, channel: false);
        using var admin = await office.Club.As("admin");
        var good = Settings(587);
        foreach (var (body, code, field) in ((Body, string, string)[])[
            (good with { port = 465 }, "port-465", "port"),
            (good with { port = 0 }, "port-invalid", "port"),
            (good with { host = "mail server" }, "host-invalid", "host"),
            (good with { from = "Riverside" }, "sender-invalid", "from"),
            (good with { replyTo = "x" }, "sender-invalid", "replyTo"),
            (good with { publicUrl = "http://club.example" }, "public-url-invalid", "publicUrl"),
            (good with { security = "none" }, "password-needs-tls", "security"),
            (good with { password = null }, "password-missing", "password")])
        {
            var answer = await admin.PutAsJsonAsync(Email, body);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal((HttpStatusCode.UnprocessableEntity, code, field), (answer.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString()));
        }
        Assert.Equal("channel-missing", (await (await admin.GetAsync(Email)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_test_that_the_server_refuses_says_so(string database)
    {
        await using var office = await PostOffice.Open(database, channel: false);
        (await office.SetUp(password: "wrong")).EnsureSuccessStatusCode();
        using var admin = await office.Club.As("admin");
        var tried = await (await admin.PostAsJsonAsync(Test, new { to = "me@club.example" })).Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(tried.GetProperty("sent").GetBoolean());
        Assert.Contains("530", tried.GetProperty("reply").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manager")]
    [InlineData("front-desk")]
    [InlineData("sales")]
    public async Task Only_owner_and_administrator_see_the_channel(string role)
    {
        await using var office = await PostOffice.Open("sqlite");
        using var client = await office.Club.As(role);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Email)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsJsonAsync(Test, new { to = "me@club.example" })).StatusCode);
    }

    private static Body Settings(int port) => new("localhost", port, "starttls", "club", PostOffice.Password, "hello@club.example", "Riverside", null, "https://club.example");

    private sealed record Body(string host, int port, string security, string user, string? password, string from, string fromName, string? replyTo, string publicUrl);
}
