using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using FitCrm.Data;
using FitCrm.Messaging;
using FitCrm.Messaging.Chat;
using FitCrm.Messaging.Post;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FitCrm.Tests.World;

/// <summary>A club with a gateway for text messages and a Telegram bot, set up through the front door; everything that is logged is kept.</summary>
internal sealed class Switchboard : IAsyncDisposable
{
    private Switchboard(Club club, SmsGateway gateway, TelegramServer telegram, Log log) => (Club, Gateway, Telegram, Logged) = (club, gateway, telegram, log);

    public Club Club { get; }

    public SmsGateway Gateway { get; }

    public TelegramServer Telegram { get; }

    /// <summary>Every line that was logged, down to the finest.</summary>
    public Log Logged { get; }

    public static async Task<Switchboard> Open(string database, bool sms = false, bool chat = false, DateOnly? asOf = null)
    {
        var log = new Log();
        var club = await Club.Open(database, asOf: asOf, also: b => b.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        var board = new Switchboard(club, new SmsGateway(), new TelegramServer(), log);
        await board.Gateway.Start();
        await board.Telegram.Start();
        if (sms) await board.SetUpSms();
        if (chat) await board.SetUpTelegram();
        return board;
    }

    /// <summary>The gateway in the shape of a preset, with our own address for its reports.</summary>
    public async Task<JsonElement> SetUpSms(string preset = "form", string password = SmsGateway.Password)
    {
        var url = preset == "form" ? Gateway.Address + "/2010-04-01/Accounts/{user}/Messages.json" : Gateway.Address + "/v1/messages";
        return await Put("sms", new { preset, url, user = preset == "form" ? SmsGateway.Account : "", password, from = "+4930555", publicUrl = Club.Address.ToString().TrimEnd('/'), stopHint = "Reply STOP to end", perSecond = 100 });
    }

    public Task<JsonElement> SetUpTelegram(string listening = "polling", string token = TelegramServer.Token) =>
        Put("telegram", new { token, listening, publicUrl = listening == "webhook" ? Club.Address.ToString().TrimEnd('/') : "", api = Telegram.Address });

    /// <summary>A new address for the gateway's reports and replies, as an administrator sees it once.</summary>
    public async Task<string> Address()
    {
        using var admin = await Club.As("admin");
        return (await (await admin.PostAsync(new Uri("/api/v1/channels/sms/address", UriKind.Relative), null)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("address").GetString()!;
    }

    /// <summary>Queues a letter to somebody who agreed.</summary>
    public async Task<Letter> Queue(Channel channel, string address, Func<Letter, Letter>? with = null, bool agreed = true)
    {
        var letter = new Letter(Guid.CreateVersion7(), Guid.CreateVersion7(), Club.Home.Id, "no-first-visit", address)
        {
            Channel = channel,
            Fields = new Dictionary<string, string> { ["firstName"] = "Maria" },
        };
        letter = with?.Invoke(letter) ?? letter;
        await Club.Writes.Run(async (db, ct) =>
        {
            if (agreed) await Consents.Record(db, new(Guid.CreateVersion7(), letter.PersonId, channel, Purpose.Marketing, true, Club.Clock.Now.AddDays(-1), "Yes, write to me.", "desk"), Club.Clock.Now, ct);
            await Club.Services.GetRequiredService<Outbound>().Queue(db, letter, ct);
        });
        return letter;
    }

    /// <summary>One round of the postman.</summary>
    public Task<int> Round() => Club.Services.GetRequiredService<Postman>().Round(CancellationToken.None);

    /// <summary>Listens to the bot once, without waiting.</summary>
    public Task<int> Listen() => Club.Services.GetRequiredService<BotListener>().Listen(Club.Home.Id, 0, CancellationToken.None);

    public async Task<MessageRow> Look(Letter letter)
    {
        await using var db = await Club.Dbs.CreateDbContextAsync();
        return await Outbound.Rows(db).SingleAsync(m => m.Id == letter.Id);
    }

    /// <summary>A person's lines in the ledger, oldest first.</summary>
    public async Task<List<ConsentRow>> Lines(Guid personId, Channel channel)
    {
        await using var db = await Club.Dbs.CreateDbContextAsync();
        return await Consents.Rows(db).Where(c => c.PersonId == personId && c.Channel == channel).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync();
    }

    /// <summary>Links a person's chat as they do it themselves: the desk's link, and Start.</summary>
    public async Task<Guid> Link(Guid personId, long chat)
    {
        var offer = (await Club.Writes.Run((db, ct) => Chats.Offer(db, Club.Home.Id, personId, Club.Clock.Now, ct))).Value;
        await Telegram.Says(chat, "/start " + offer.Link.Split("start=")[1]);
        await Listen();
        return personId;
    }

    public async ValueTask DisposeAsync()
    {
        await Club.DisposeAsync();
        await Gateway.DisposeAsync();
        await Telegram.DisposeAsync();
    }

    private async Task<JsonElement> Put(string channel, object body)
    {
        using var admin = await Club.As("admin");
        var answer = await admin.PutAsJsonAsync(new Uri("/api/v1/channels/" + channel, UriKind.Relative), body);
        var told = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, told.ToString());
        return told;
    }
}

/// <summary>Keeps what a program logs.</summary>
public sealed class Log : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>All of it.</summary>
    public string All => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _lines.Enqueue(formatter(state, exception) + exception);

    public void Dispose()
    {
    }
}
