using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Messaging;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Messaging;

public sealed class SecretTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task No_secret_of_a_channel_is_ever_logged_audited_or_answered(string database)
    {
        await using var board = await Switchboard.Open(database, sms: true, chat: true);
        using var admin = await board.Club.As("admin");
        var hook = await board.Address();
        var secret = hook.Split('/')[^1];
        var maria = await board.Link(Guid.CreateVersion7(), 4242);
        await board.Queue(Channel.Sms, "+491701234567");
        await board.Queue(Channel.Chat, "4242", l => l with { PersonId = maria, Template = "slip" }, agreed: false);
        await board.Round();
        await board.Gateway.Report(board.Gateway.Taken[0], "delivered");
        await board.Gateway.Reply(hook, "+491701234567", "STOP");
        foreach (var (channel, to) in ((string, string)[])[("sms", "+491701234567"), ("telegram", "4242")])
            Assert.True((await (await admin.PostAsJsonAsync(new Uri($"/api/v1/channels/{channel}/test", UriKind.Relative), new { to })).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sent").GetBoolean());
        board.Gateway.On = _ => new(400, new { message = "You said " + SmsGateway.Password });
        await board.Queue(Channel.Sms, "+491701234568");
        await board.Round();
        await board.Telegram.DisposeAsync();
        await board.Listen();

        using var owner = await board.Club.As("owner");
        var told = await admin.GetStringAsync(new Uri("/api/v1/channels/sms", UriKind.Relative)) + await admin.GetStringAsync(new Uri("/api/v1/channels/telegram", UriKind.Relative))
            + await owner.GetStringAsync(new Uri("/api/v1/messages", UriKind.Relative)) + await owner.GetStringAsync(new Uri("/api/v1/audit?take=200", UriKind.Relative));
        Assert.Contains("TelegramChannel", told, StringComparison.Ordinal);
        Assert.Contains("You said …", JsonSerializer.Deserialize<JsonElement>(await owner.GetStringAsync(new Uri("/api/v1/messages", UriKind.Relative))).ToString().Replace("\\u2026", "…", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var word in (string[])[TelegramServer.Token, TelegramServer.Token.Split(':')[1], SmsGateway.Password, secret])
        {
            Assert.DoesNotContain(word, told, StringComparison.Ordinal);
            Assert.DoesNotContain(word, board.Logged.All, StringComparison.Ordinal);
        }
        Assert.NotEmpty(board.Logged.All);
    }

    [Fact]
    public async Task Doctor_finds_secrets_whose_keys_are_lost_and_nothing_is_tried_with_them()
    {
        await using var board = await Switchboard.Open("sqlite", sms: true, chat: true);
        await using (var db = await board.Club.Dbs.CreateDbContextAsync())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE messaging_sms_channels SET \"Secret\" = 'sealed elsewhere'");
            await db.Database.ExecuteSqlRawAsync("UPDATE messaging_telegram_channels SET \"Secret\" = 'sealed elsewhere'");
        }
        var letter = await board.Queue(Channel.Sms, "+491701234567");
        await board.Round();
        Assert.Equal(MessageState.Queued, (await board.Look(letter)).State);
        Assert.Empty(board.Gateway.Asked);
        Assert.Equal(0, await board.Listen());
        var (findings, _) = await FitCrm.Data.Doctor.DoctorCommand.Examine(board.Club.Services, default);
        Assert.Equal(2, findings.Broken.Count(b => b.Check == "messages" && b.What.Contains("cannot be opened", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("manager")]
    [InlineData("front-desk")]
    [InlineData("sales")]
    public async Task Only_owner_and_administrator_see_the_channels(string role)
    {
        await using var board = await Switchboard.Open("sqlite", sms: true);
        using var client = await board.Club.As(role);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(new Uri("/api/v1/channels/sms", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PutAsJsonAsync(new Uri("/api/v1/channels/telegram", UriKind.Relative), new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsJsonAsync(new Uri("/api/v1/channels/sms/test", UriKind.Relative), new { to = "+491701234567" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(new Uri("/api/v1/channels/sms/address", UriKind.Relative), null)).StatusCode);
    }
}
