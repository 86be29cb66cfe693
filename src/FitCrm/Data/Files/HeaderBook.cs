using System.Globalization;
using System.Text;

namespace FitCrm.Data.Files;

/// <summary>The names under which systems and people write a field, and the words they use in it (<c>seed/import</c>): English, Russian, French, Indonesian, Hindi.</summary>
internal static class HeaderBook
{
    private static readonly Lazy<Headers> Seeded = new(() => Seed.Read<Headers>("import/headers.json"));
    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> Spoken = new(ReadWords);

    /// <summary>Field by folded header, for a kind, with a rank (lower is preferred): the field's own name, the kind's own headers, then those that mean the same everywhere.</summary>
    public static Dictionary<string, (ImportField Field, int Rank)> For(string kind, IReadOnlyList<ImportField> fields)
    {
        var known = new Dictionary<string, (ImportField, int)>();
        foreach (var field in fields) known.TryAdd(Fold(field.Name), (field, 0));
        foreach (var book in new[] { Seeded.Value.Kinds.GetValueOrDefault(kind), Seeded.Value.Everywhere })
            foreach (var field in fields)
                foreach (var header in book?.GetValueOrDefault(field.Name) ?? [])
                    known.TryAdd(Fold(header), (field, known.Count));
        return known;
    }

    /// <summary>The word of FitCrm for a word of the file in a list (<c>yesNo</c>, <c>sex</c>, <c>kind</c>, <c>status</c>); null when it is none of them.</summary>
    public static string? Word(string list, string text) =>
        Spoken.Value.TryGetValue(list, out var words) && words.TryGetValue(Fold(text), out var word) ? word : null;

    /// <summary>The words of FitCrm in a list.</summary>
    public static IEnumerable<string> WordsOf(string list) => Spoken.Value.TryGetValue(list, out var words) ? words.Values.Distinct() : [];

    /// <summary>One form for all ways to write a header: lower case, letters and digits only, Latin accents dropped.</summary>
    public static string Fold(string header)
    {
        var folded = new StringBuilder(header.Length);
        foreach (var c in header.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark
                || (c >= '\u0900' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)) folded.Append(c);
        return folded.ToString();
    }

    private static Dictionary<string, Dictionary<string, string>> ReadWords() => Seed.Read<Dictionary<string, Dictionary<string, string[]>>>("import/words.json")
        .ToDictionary(list => list.Key, list => list.Value
            .SelectMany(word => word.Value.Append(word.Key).Select(spoken => (spoken: Fold(spoken), word.Key)))
            .DistinctBy(x => x.spoken).ToDictionary(x => x.spoken, x => x.Key));

    private sealed record Headers(Dictionary<string, string[]> Everywhere, Dictionary<string, Dictionary<string, string[]>> Kinds);
}
