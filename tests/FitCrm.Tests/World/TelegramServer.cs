using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FitCrm.Tests.World;

/// <summary>A message that a bot wrote.</summary>
public sealed record BotWrote(long Chat, string Text, IReadOnlyList<(string Text, string Url)> Buttons);

/// <summary>A server that speaks Telegram's Bot API for one bot: tokens in the address, long polling with its offset, webhooks with their secret, blocked chats, 429 with its time.</summary>
public sealed class TelegramServer : WebStand
{
    public const string Token = "123456789:AAE-a_secret_token_of_a_bot_0123456789";
    public const string BotName = "riverside_bot";
    private readonly List<JsonObject> _updates = [];
    private readonly List<BotWrote> _wrote = [];
    private readonly HttpClient _http = new();
    private long _next = 500_000_001;

    /// <summary>Everything the bot wrote, in order.</summary>
    public IReadOnlyList<BotWrote> Wrote { get { lock (_wrote) return [.. _wrote]; } }

    /// <summary>Chats whose people blocked the bot.</summary>
    public HashSet<long> Blocked { get; } = [];

    /// <summary>Chats that ever wrote: a bot cannot write to others.</summary>
    public HashSet<long> Begun { get; } = [];

    /// <summary>Seconds to wait that the next sendMessage is answered with.</summary>
    public Queue<int> Floods { get; } = [];

    /// <summary>How often updates were asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>Where updates are sent, or null.</summary>
    public (string Url, string? Secret)? Hook { get; private set; }

    /// <summary>Somebody writes to the bot; with a webhook it is called at once, and its answer is the result.</summary>
    public Task<int?> Says(long chat, string text, long? id = null)
    {
        Begun.Add(chat);
        if (text.StartsWith("/start", StringComparison.Ordinal)) Blocked.Remove(chat);
        return Happens(new JsonObject
        {
            ["update_id"] = id ?? _next++,
            ["message"] = new JsonObject { ["message_id"] = 1, ["date"] = 1, ["from"] = Person(chat), ["chat"] = Chat(chat), ["text"] = text },
        });
    }

    /// <summary>Somebody blocks the bot.</summary>
    public Task<int?> Blocks(long chat)
    {
        Blocked.Add(chat);
        return Happens(new JsonObject
        {
            ["update_id"] = _next++,
            ["my_chat_member"] = new JsonObject { ["chat"] = Chat(chat), ["from"] = Person(chat), ["date"] = 1, ["new_chat_member"] = new JsonObject { ["status"] = "kicked" } },
        });
    }

    protected override async Task Answer(HttpContext http)
    {
        var parts = http.Request.Path.Value!.Split('/');
        if (parts.Length != 3 || !parts[1].StartsWith("bot", StringComparison.Ordinal)) { await No(http, 404, "Not Found"); return; }
        if (parts[1][3..] != Token) { await No(http, 401, "Unauthorized"); return; }
        using var args = http.Request.HasJsonContentType() ? await JsonDocument.ParseAsync(http.Request.Body) : JsonDocument.Parse("{}");
        await (parts[2] switch
        {
            "getMe" => Ok(http, new { id = 123456789L, is_bot = true, first_name = "Riverside", username = BotName }),
            "sendMessage" => Send(http, args.RootElement),
            "getUpdates" => Updates(http, args.RootElement),
            "setWebhook" => SetHook(http, args.RootElement),
            "deleteWebhook" => Ok(http, (Hook = null) is null),
            _ => No(http, 404, "Not Found"),
        });
    }

    private async Task Send(HttpContext http, JsonElement args)
    {
        var (chat, text) = (args.GetProperty("chat_id").GetInt64(), args.GetProperty("text").GetString()!);
        if (Floods.TryDequeue(out var seconds)) { await Json(http, 429, new { ok = false, error_code = 429, description = $"Too Many Requests: retry after {seconds}", parameters = new { retry_after = seconds } }); return; }
        if (text.Length is 0 or > 4096) { await No(http, 400, "Bad Request: message text is empty or too long"); return; }
        if (Blocked.Contains(chat)) { await No(http, 403, "Forbidden: bot was blocked by the user"); return; }
        if (!Begun.Contains(chat)) { await No(http, 400, "Bad Request: chat not found"); return; }
        var buttons = args.TryGetProperty("reply_markup", out var markup)
            ? markup.GetProperty("inline_keyboard").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(b => (b.GetProperty("text").GetString()!, b.GetProperty("url").GetString()!)).ToList() : [];
        int number;
        lock (_wrote) { _wrote.Add(new(chat, text, buttons)); number = _wrote.Count; }
        await Ok(http, new { message_id = number, date = 1, chat = new { id = chat, type = "private" }, text });
    }

    private async Task Updates(HttpContext http, JsonElement args)
    {
        if (Hook is not null) { await No(http, 409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"); return; }
        Asked++;
        var timeout = args.TryGetProperty("timeout", out var seconds) ? seconds.GetInt32() : 0;
        if (args.TryGetProperty("offset", out var offset)) lock (_updates) _updates.RemoveAll(u => (long)u["update_id"]! < offset.GetInt64());
        for (var i = 0; i < timeout * 20 && Count() == 0; i++) await Task.Delay(50, http.RequestAborted);
        JsonObject[] found;
        lock (_updates) found = [.. _updates.Take(args.TryGetProperty("limit", out var limit) ? limit.GetInt32() : 100)];
        await Json(http, 200, new { ok = true, result = found });
    }

    private async Task SetHook(HttpContext http, JsonElement args)
    {
        var url = args.GetProperty("url").GetString()!;
        Hook = (url, args.TryGetProperty("secret_token", out var secret) ? secret.GetString() : null);
        await Ok(http, true);
    }

    private async Task<int?> Happens(JsonObject update)
    {
        if (Hook is not { } hook) { lock (_updates) _updates.Add(update); return null; }
        using var call = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = new StringContent(update.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        if (hook.Secret is not null) call.Headers.Add("X-Telegram-Bot-Api-Secret-Token", hook.Secret);
        using var answer = await _http.SendAsync(call);
        return (int)answer.StatusCode;
    }

    private int Count() { lock (_updates) return _updates.Count; }

    private static JsonObject Chat(long id) => new() { ["id"] = id, ["type"] = "private", ["first_name"] = "Maria" };

    private static JsonObject Person(long id) => new() { ["id"] = id, ["is_bot"] = false, ["first_name"] = "Maria" };

    private static Task Ok<T>(HttpContext http, T result) => Json(http, 200, new { ok = true, result });

    private static Task No(HttpContext http, int code, string description) => Json(http, code, new { ok = false, error_code = code, description });
}
