using System.Text.Json;
using System.Text.RegularExpressions;
using FitCrm.Kernel;

namespace FitCrm.Tests.Architecture;

/// <summary>No untranslated word: every sentence of every module, and every text of the seed, stands in each of the languages with the same things filled in.</summary>
public sealed partial class LanguageTests
{
    public static TheoryData<string> Translations => [.. Languages.All.Select(l => l.Code).Where(l => l != "en")];

    [Theory, MemberData(nameof(Translations))]
    public void Every_sentence_is_translated_with_the_same_things_filled_in(string language)
    {
        var faults = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "src"), "Words.resx", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)))
        {
            var (english, other) = (Read(file), Read(file.Replace(".resx", $".{language}.resx", StringComparison.Ordinal)));
            faults.AddRange(english.Keys.Except(other.Keys).Select(k => $"{file}: {k} is missing"));
            faults.AddRange(other.Keys.Except(english.Keys).Where(k => !k.EndsWith("-few", StringComparison.Ordinal)).Select(k => $"{file}: {k} is of no use"));
            faults.AddRange(english.Where(e => other.TryGetValue(e.Key, out var said) && !SameThings(e.Key, e.Value, said)).Select(e => $"{file}: {e.Key} fills in other things"));
        }
        Assert.Empty(faults);
    }

    [Theory, MemberData(nameof(Translations))]
    public void Every_text_of_the_seed_is_translated(string language)
    {
        var (english, other) = (Texts("en"), Texts(language));
        Assert.Equal(english.Keys.Order(), other.Keys.Order());
        Assert.All(english, e => Assert.Equal(Fields(e.Value), Fields(other[e.Key])));
    }

    // A number that English writes as a word may be filled in: 21 is "one" in Russian, 0 in French and Hindi.
    private static bool SameThings(string key, string english, string other)
    {
        var (mine, theirs) = (Things(english), Things(other));
        return mine.SequenceEqual(theirs) || (key.EndsWith("-one", StringComparison.Ordinal) && theirs.Where(t => t != "{0}").SequenceEqual(mine.Where(t => t != "{0}")));
    }

    private static List<string> Things(string text) => [.. Thing().Matches(text.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal)).Select(m => m.Value.Split(':', ',')[0].TrimEnd('}') + "}").Distinct().Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Read(string file) => File.Exists(file)
        ? System.Xml.Linq.XDocument.Load(file).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value)
        : [];

    private static Dictionary<string, string> Texts(string language)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "seed", "templates", language + ".json")));
        return Leaves(json.RootElement, "").ToDictionary();
    }

    private static IEnumerable<KeyValuePair<string, string>> Leaves(JsonElement at, string path) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(p => Leaves(p.Value, $"{path}/{p.Name}")),
        JsonValueKind.Array => at.EnumerateArray().SelectMany((e, i) => Leaves(e, $"{path}/{i}")),
        _ => [new(path, at.ToString())],
    };

    private static List<string> Fields(string text) => [.. Field().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FitCrm.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"\{\d+[^{}]*\}")]
    private static partial Regex Thing();

    [GeneratedRegex(@"\{([A-Za-z]+)[|}]")]
    private static partial Regex Field();
}
