using FitCrm.Messaging.Texts;

namespace FitCrm.Messaging;

/// <summary>All texts of one club as they stand now: its own edits over the shipped ones. Made once for a sweep, asked often.</summary>
public sealed class TextShelf
{
    private static readonly TextFor[] Messages = [TextFor.Email, TextFor.Sms, TextFor.Chat];
    private readonly Dictionary<(string Key, TextFor For, string Language), Text> _texts = [];

    internal TextShelf(IEnumerable<Text> texts)
    {
        foreach (var text in texts.OrderBy(t => t.Version)) _texts[(text.Key, text.For, text.Language)] = text;
    }

    /// <summary>A text for one reader in their language, else its base language, else English; null where there is no such text.</summary>
    public FilledText? Text(TextFor where, string key, string language, IReadOnlyDictionary<string, string> fields) =>
        Find(where, key, language)?.Fill(fields);

    /// <summary>Whether the house sends such a text: there is one, or one for another channel of the same message.</summary>
    public bool Knows(TextFor where, string key) => Find(where, key, "en") is not null || (Messages.Contains(where) && Messages.Any(other => Find(other, key, "en") is not null));

    /// <summary>Whether there is a text of this key that may go by a channel.</summary>
    public bool Knows(Channel channel, string key) => For(channel, key, "en") is not null;

    internal static TextFor Own(Channel channel) => channel switch { Channel.Sms => TextFor.Sms, Channel.Chat => TextFor.Chat, _ => TextFor.Email };

    // A chat takes what was written for others; a text message is short, and takes only its own.
    internal static IReadOnlyList<TextFor> Kinds(Channel channel) => channel == Channel.Chat ? [TextFor.Chat, TextFor.Sms, TextFor.Email] : [Own(channel)];

    internal Text? For(Channel channel, string key, string language) => Kinds(channel).Select(kind => Find(kind, key, language)).FirstOrDefault(t => t is not null);

    /// <summary>Keys of all texts that are read there, in order.</summary>
    public IReadOnlyList<string> Keys(TextFor where) => [.. _texts.Keys.Where(k => k.For == where).Select(k => k.Key).Distinct().Order(StringComparer.Ordinal)];

    internal IEnumerable<Text> All => _texts.Values;

    internal Text? Find(TextFor where, string key, string language) =>
        _texts.GetValueOrDefault((key, where, language))
        ?? _texts.GetValueOrDefault((key, where, language.Split('-')[0]))
        ?? _texts.GetValueOrDefault((key, where, "en"));
}
