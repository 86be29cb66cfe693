using System.Text.Json;
using FitCrm.Messaging;
using FitCrm.Messaging.Texts;

namespace FitCrm.Core.Tests.Messaging;

public sealed class PlaybookTextTests
{
    /// <summary>Every text that the shipped playbook sends: where it is read, and its key.</summary>
    public static TheoryData<TextFor, string> Named
    {
        get
        {
            var named = new TheoryData<TextFor, string>();
            using var playbook = JsonDocument.Parse(File.ReadAllText(Seed("playbook.json")));
            foreach (var (where, key) in playbook.RootElement.GetProperty("touches").EnumerateArray().SelectMany(Texts).Distinct()) named.Add(where, key);
            return named;
        }
    }

    [Theory, MemberData(nameof(Named))]
    public void Every_text_that_the_playbook_names_is_shipped(TextFor where, string key) =>
        Assert.True(new TextShelf(ShippedTexts.Read(File.ReadAllText(Seed("templates/en.json")))).Find(where, key, "en") is not null);

    private static IEnumerable<(TextFor, string)> Texts(JsonElement touch)
    {
        var key = Word(touch, "template") ?? Word(touch, "key")!;
        var openings = touch.GetProperty("opens").EnumerateArray().Select(o => o.TryGetProperty("way", out var way) ? way : o);
        var variants = touch.TryGetProperty("variants", out var others) ? others.EnumerateArray() : [];
        foreach (var way in openings.Concat(variants))
        {
            var text = Word(way, "template") ?? key;
            yield return (Where(Word(way, "lead") ?? Word(touch, "lead")!, touch), text);
            var companions = way.TryGetProperty("companions", out var own) ? own : touch.TryGetProperty("companions", out var shared) ? shared : default;
            if (companions.ValueKind != JsonValueKind.Array) continue;
            foreach (var companion in companions.EnumerateArray()) yield return (Where(Word(companion, "kind")!, companion), Word(companion, "template") ?? text);
        }
    }

    private static TextFor Where(string kind, JsonElement of) => kind switch
    {
        "message" => Word(of, "channel") == "sms" ? TextFor.Sms : TextFor.Email,
        "prompt" => TextFor.Prompt,
        _ => TextFor.Task,
    };

    private static string? Word(JsonElement of, string name) => of.TryGetProperty(name, out var word) ? word.GetString() : null;

    private static string Seed(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FitCrm.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "seed", file);
    }
}
