using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Messaging;
using FitCrm.Messaging.Chat;
using FitCrm.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Messaging;

/// <summary>How a club's bot is set up and heard.</summary>
public sealed class BotTests
{
    private const long Chat = 4242;

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_handled_is_not_handled_again_whoever_listens_next(string database)
    {
        await using var board = await Switchboard.Open(database, chat: true);
        await board.Telegram.Says(Chat, "/id");
        Assert.Equal(1, await board.Listen());
        Assert.Equal("The number of this chat is 4242. Enter it as the receiver of a test message.", Assert.Single(board.Telegram.Wrote).Text);
        Assert.Equal(0, await board.Listen());

        var second = ActivatorUtilities.CreateInstance<BotListener>(board.Club.Services);
        var asked = board.Telegram.Asked;
        Assert.Equal(0, await second.Listen(board.Club.Home.Id, 0, default));
        Assert.Equal(asked, board.Telegram.Asked);   // the first node listens
        board.Club.Clock.Turn(TimeSpan.FromMinutes(2));
        await board.Telegram.Says(Chat, "/id", id: 500_000_001);   // told once more
        await second.Listen(board.Club.Home.Id, 0, default);
        Assert.Equal(asked + 1, board.Telegram.Asked);
        Assert.Single(board.Telegram.Wrote);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_webhook_is_set_with_its_secret_and_only_telegram_is_believed(string database)
    {
        await using var board = await Switchboard.Open(database);
        await board.SetUpTelegram("webhook");
        await board.Listen();
        var hook = board.Telegram.Hook!.Value;
        Assert.EndsWith("/api/v1/messaging/telegram/BER", hook.Url, StringComparison.Ordinal);
        Assert.Matches("^[A-Za-z0-9_-]{20,256}$", hook.Secret);
        Assert.Equal(200, await board.Telegram.Says(Chat, "/id"));
        Assert.Equal(200, await board.Telegram.Says(Chat, "/id", id: 500_000_001));
        Assert.Single(board.Telegram.Wrote);
        Assert.Equal(0, board.Telegram.Asked);

        using var stranger = board.Club.Anonymous();
        foreach (var (url, secret) in ((string, string?)[])[(hook.Url, null), (hook.Url, "wrong"), (hook.Url.Replace("BER", "NONE", StringComparison.Ordinal), hook.Secret)])
        {
            using var call = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(new { update_id = 9, message = new { chat = new { id = 1, type = "private" }, text = "/id" } }) };
            if (secret is not null) call.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
            using var answer = await stranger.SendAsync(call);
            Assert.Equal((HttpStatusCode.NotFound, 0), (answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length));
        }
        Assert.Single(board.Telegram.Wrote);

        await board.SetUpTelegram();   // back to asking ourselves: the webhook is taken down first
        await board.Telegram.Says(Chat, "/id");
        await board.Listen();
        Assert.Null(board.Telegram.Hook);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_bot_is_saved_only_when_telegram_knows_it_and_serves_one_club(string database)
    {
        await using var board = await Switchboard.Open(database);
        using var admin = await board.Club.As("admin");
        var wrong = await Put(admin, new { token = "1:wrong", api = board.Telegram.Address });
        Assert.Equal(("bot-refused", "token"), (wrong.GetProperty("code").GetString(), wrong.GetProperty("field").GetString()));
        Assert.Contains("401 Unauthorized", wrong.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("token-missing", (await Put(admin, new { api = board.Telegram.Address })).GetProperty("code").GetString());
        Assert.Equal("public-url-invalid", (await Put(admin, new { token = TelegramServer.Token, listening = "webhook", api = board.Telegram.Address })).GetProperty("code").GetString());
        var odd = await Put(admin, new { colour = "red" });
        Assert.Equal(("field-not-taken", "colour"), (odd.GetProperty("code").GetString(), odd.GetProperty("field").GetString()));

        var told = await board.SetUpTelegram();
        Assert.Equal("riverside_bot", told.GetProperty("bot").GetString());
        Assert.True(told.GetProperty("hasSecret").GetBoolean());
        Assert.DoesNotContain(TelegramServer.Token, told.ToString(), StringComparison.Ordinal);
        await Put(admin, new { wording = "Yes please.", api = board.Telegram.Address });   // the token stays
        await board.Club.Establish("MUC", "South", "Europe/Berlin", "EUR");
        Assert.Equal("bot-taken", (await Put(admin, new { token = TelegramServer.Token, api = board.Telegram.Address }, "?club=MUC")).GetProperty("code").GetString());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_letter_brings_the_link_of_its_reader_and_the_same_one_on_every_try(string database)
    {
        await using var board = await Switchboard.Open(database, sms: true, chat: true);
        using var manager = await board.Club.As("manager");
        (await manager.PutAsJsonAsync(new Uri("/api/v1/templates/sms/slip/en", UriKind.Relative), new { title = "", body = "Telegram: {telegramLink|ask at the desk}", version = 0 })).EnsureSuccessStatusCode();
        board.Gateway.On = _ => board.Gateway.Asked.Count == 1 ? new(503, new { }) : null;
        var letter = await board.Queue(Channel.Sms, "+491701234567", l => l with { Template = "slip" });
        await board.Round();
        board.Club.Clock.Turn(TimeSpan.FromMinutes(2));
        await board.Round();
        var link = Assert.Single(board.Gateway.Asked.Select(a => a.Text.Split('\n')[0]).Distinct());
        Assert.StartsWith("Telegram: https://t.me/riverside_bot?start=", link, StringComparison.Ordinal);
        await board.Telegram.Says(Chat, "/start " + link.Split("start=")[1]);
        await board.Listen();
        Assert.True(Assert.Single(await board.Lines(letter.PersonId, Channel.Chat)).Given);

        await board.Queue(Channel.Sms, "+491701234567", l => l with { PersonId = letter.PersonId, Template = "slip" });
        await board.Round();
        Assert.StartsWith("Telegram: ask at the desk", board.Gateway.Taken[^1].Text, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Put(HttpClient admin, object body, string club = "?club=BER") =>
        await (await admin.PutAsJsonAsync(new Uri("/api/v1/channels/telegram" + club, UriKind.Relative), body)).Content.ReadFromJsonAsync<JsonElement>();
}
