using System.Globalization;
using System.Text.Json;
using FitCrm.Messaging.Sms;

namespace FitCrm.Messaging.Chat;

/// <summary>What somebody did in a chat with the bot.</summary>
internal enum ChatDeed
{
    /// <summary>Nothing that we act on: a group, a picture, an edit.</summary>
    Nothing,

    /// <summary>Pressed Start, with a code or without.</summary>
    Start,

    /// <summary>Wrote /stop or a stop word.</summary>
    Stop,

    /// <summary>Blocked the bot or deleted the chat.</summary>
    Blocked,

    /// <summary>Asked for the number of the chat (/id), to try the channel with.</summary>
    Number,

    /// <summary>Wrote something else.</summary>
    Words,
}

/// <summary>One update of the Bot API, read for what we need.</summary>
/// <param name="Id">Its number; they grow, but start anew after a week of silence.</param>
/// <param name="Chat">Id of the private chat it is about; empty where it is about none.</param>
/// <param name="Deed">What was done.</param>
/// <param name="Code">The code behind /start, or empty.</param>
internal sealed record ChatUpdate(long Id, string Chat, ChatDeed Deed, string Code)
{
    /// <summary>The kinds of updates we ask for.</summary>
    public static readonly string[] Wanted = ["message", "my_chat_member"];

    /// <summary>Reads one; null when it is no update.</summary>
    public static ChatUpdate? Read(JsonElement update)
    {
        if (update.ValueKind != JsonValueKind.Object || !long.TryParse(Pointer.Value(update, "/update_id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        if (Private(update, "/message") is { } chat) return Said(id, chat, Pointer.Value(update, "/message/text"));
        if (Private(update, "/my_chat_member") is { } left && Pointer.Value(update, "/my_chat_member/new_chat_member/status") is "kicked" or "left") return new(id, left, ChatDeed.Blocked, "");
        return new(id, "", ChatDeed.Nothing, "");
    }

    private static ChatUpdate Said(long id, string chat, string? text)
    {
        var words = (text ?? "").Trim().Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return new(id, chat, ChatDeed.Nothing, "");
        return words[0].Split('@')[0].ToLowerInvariant() switch
        {
            "/start" => new(id, chat, ChatDeed.Start, words.Length > 1 ? words[1] : ""),
            "/id" => new(id, chat, ChatDeed.Number, ""),
            "/stop" or "stop" when words.Length == 1 => new(id, chat, ChatDeed.Stop, ""),
            _ => new(id, chat, ChatDeed.Words, ""),
        };
    }

    private static string? Private(JsonElement update, string at) => Pointer.Value(update, at + "/chat/type") == "private" ? Pointer.Value(update, at + "/chat/id") : null;
}
