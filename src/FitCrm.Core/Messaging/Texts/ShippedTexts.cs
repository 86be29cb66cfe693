using System.Text.Json;
using System.Text.Json.Serialization;

namespace FitCrm.Messaging.Texts;

/// <summary>Reads the texts that come with the program: one JSON file per language.</summary>
internal static class ShippedTexts
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The texts of one file. A text that an editor would be refused is a bug of the shipped file, and said so.</summary>
    public static IReadOnlyList<Text> Read(string json)
    {
        var book = JsonSerializer.Deserialize<Book>(json, Shape) ?? throw new InvalidOperationException("The file of texts is empty.");
        return [.. book.Texts.Select(t =>
        {
            var text = Text.Read(t.Key, t.For, book.Language, 0, t.Title ?? "", string.Join("\n\n", t.Body));
            return text.Refused is { } why ? throw new InvalidOperationException($"Shipped text {t.Key}, {t.For}: {why.Text}") : text.Value;
        })];
    }

    private sealed record Book(string Language, IReadOnlyList<Entry> Texts);

    private sealed record Entry(string Key, TextFor For, string? Title, IReadOnlyList<string> Body);
}
