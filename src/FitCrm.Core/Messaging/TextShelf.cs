using FitCrm.Messaging.Texts;

namespace FitCrm.Messaging;

/// <summary>All texts of one club as they stand now: its own edits over the shipped ones. Made once for a sweep, asked often.</summary>
public sealed class TextShelf
{
    private readonly Dictionary<(string Key, TextFor For, string Language), Text> _texts = [];

    internal TextShelf(IEnumerable<Text> texts)
    {
        foreach (var text in texts.OrderBy(t => t.Version)) _texts[(text.Key, text.For, text.Language)] = text;
    }

    /// <summary>A text for one reader in their language, else its base language, else English; null where there is no such text.</summary>
    public FilledText? Text(TextFor where, string key, string language, IReadOnlyDictionary<string, string> fields) =>
        Find(where, key, language)?.Fill(fields);

    /// <summary>Whether there is a text of this key.</summary>
    public bool Knows(TextFor where, string key) => Find(where, key, "en") is not null;

    /// <summary>Keys of all texts that are read there, in order.</summary>
    public IReadOnlyList<string> Keys(TextFor where) => [.. _texts.Keys.Where(k => k.For == where).Select(k => k.Key).Distinct().Order(StringComparer.Ordinal)];

    internal IEnumerable<Text> All => _texts.Values;

    internal Text? Find(TextFor where, string key, string language) =>
        _texts.GetValueOrDefault((key, where, language))
        ?? _texts.GetValueOrDefault((key, where, language.Split('-')[0]))
        ?? _texts.GetValueOrDefault((key, where, "en"));
}
