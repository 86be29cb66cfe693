using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using FitCrm.Kernel;

namespace FitCrm.Data.Files;

/// <summary>What a club says about its file, where it is not found out by itself: how it is written, which column is which field, words for words, and values that hold for all rows.</summary>
internal sealed record ImportMap
{
    private static readonly string[] Spoken = ["sheet", "delimiter", "encoding", "dateFormat", "decimal", "phonePrefix", "columns", "values", "constants"];

    /// <summary>In place of a field: the column is kept as it stands, though its name is known.</summary>
    public const string Keep = "*";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The sheet of a workbook; the first with anything in it when it is left out.</summary>
    public string? Sheet { get; init; }

    /// <summary>The character between cells; <c>\t</c> or <c>tab</c> for a tab.</summary>
    public string? Delimiter { get; init; }

    /// <summary>A name of the IANA registry: <c>utf-8</c>, <c>windows-1251</c>, …</summary>
    public string? Encoding { get; init; }

    /// <summary>How days are written: d, M, y in their order, e.g. <c>d.M.yyyy</c>.</summary>
    public string? DateFormat { get; init; }

    /// <summary>The decimal sign, point or comma.</summary>
    public string? Decimal { get; init; }

    /// <summary>The country's code of telephone numbers written without one, e.g. <c>+49</c>.</summary>
    public string? PhonePrefix { get; init; }

    /// <summary>Field by name of column; an empty field name leaves the column out altogether, <see cref="Keep"/> keeps it as it stands.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Words of the file to words of FitCrm, by field or by column.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Value by field, for rows in which the file has none.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>The delimiter as a character.</summary>
    /// <exception cref="FileRefused">It is longer than one character.</exception>
    [JsonIgnore]
    public char? DelimiterChar => Delimiter switch
    {
        null or "" => null,
        "\\t" or "tab" or "\t" => '\t',
        { Length: 1 } one => one[0],
        var other => throw new FileRefused("map-delimiter", other),
    };

    /// <summary>Reads a map file; none without a path.</summary>
    /// <exception cref="FileRefused">There is no such file, or it is no map.</exception>
    public static ImportMap Read(string? path)
    {
        if (path is null) return new();
        if (!File.Exists(path)) throw new FileRefused("file-missing", path);
        try { return Parse(File.ReadAllText(path), path); }
        catch (IOException fell) { throw new FileRefused("map-unreadable", path, fell.Message); }
    }

    /// <summary>Reads the text of a map; <paramref name="called"/> is what a refusal calls it.</summary>
    /// <exception cref="FileRefused">It is no map.</exception>
    public static ImportMap Parse(string text, string called)
    {
        try
        {
            Known(text, called);
            return JsonSerializer.Deserialize<ImportMap>(text, Json) ?? new();
        }
        catch (JsonException fell)
        {
            throw new FileRefused("map-unreadable", called, fell.Path is { } place ? Words.Of("Data.map-place", place) : fell.Message);
        }
    }

    /// <summary>The map as text, to be kept.</summary>
    public string Text() => JsonSerializer.Serialize(this, Json);

    // Asked before the whole is read, so that a slip of the pen is named in the map's own words.
    private static void Known(string text, string called)
    {
        using var written = JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        if (written.RootElement.ValueKind != JsonValueKind.Object) throw new FileRefused("map-unreadable", called, Words.Of("Data.map-place", "$"));
        foreach (var word in written.RootElement.EnumerateObject().Select(p => p.Name))
            if (!Spoken.Contains(word, StringComparer.OrdinalIgnoreCase)) throw new FileRefused("map-word-unknown", word, string.Join(", ", Spoken));
    }
}
