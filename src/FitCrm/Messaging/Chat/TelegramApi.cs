using System.Globalization;
using FitCrm.Messaging.Post;

namespace FitCrm.Messaging.Chat;

/// <summary>The only place that speaks the Bot API. Its addresses hold the token, so nothing here writes one down.</summary>
internal sealed class TelegramApi(ProviderHttp http, TimeProvider machine)
{
    /// <summary>Calls a method. <paramref name="patience"/>: how long to wait for the answer; 30 s unless more is said.</summary>
    public async Task<TelegramAnswer> Call(string api, string token, string method, object args, CancellationToken ct, TimeSpan? patience = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{api}/bot{Uri.EscapeDataString(token).Replace("%3A", ":", StringComparison.Ordinal)}/{method}") { Content = JsonContent.Create(args) };
        return TelegramAnswer.Read(await http.Ask(request, machine, ct, patience));
    }

    /// <summary>Who the bot of a token is; refused with Telegram's words when it is none.</summary>
    public async Task<Kernel.Outcome<Bot>> Who(string api, string token, CancellationToken ct)
    {
        var answer = await Call(api, token, "getMe", new { }, ct);
        if (!answer.Ok) return new BotRefused(answer.Receipt(token).Line);
        var (id, name) = (Sms.Pointer.Value(answer.Result, "/id"), Sms.Pointer.Value(answer.Result, "/username"));
        return long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && name is { Length: > 0 and <= 100 } ? new Bot(known, name) : new BotRefused(answer.Words);
    }

    /// <summary>Writes into a chat.</summary>
    public async Task<Receipt> Send(string api, string token, string chat, ChatText text, CancellationToken ct)
    {
        var to = long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? (object)id : chat;
        object args = text.Buttons.Count == 0
            ? new { chat_id = to, text = text.Text, link_preview_options = new { is_disabled = true } }
            : new
            {
                chat_id = to, text = text.Text, link_preview_options = new { is_disabled = true },
                reply_markup = new { inline_keyboard = text.Buttons.Select(b => new[] { new { text = b.Text, url = b.Url } }).ToArray() },
            };
        return (await Call(api, token, "sendMessage", args, ct)).Receipt(token);
    }
}
